import { childOf, childrenOf, type XmlElement } from './xml';

/** An equation as one line of text: 'x^2', 'a/b', '√(x+1)', 'x_(n+1)'. Its look is lost; what it says is not. */
export function equationText(element: XmlElement): string {
	const part = (name: string) => equationText(childOf(element, name) ?? EMPTY);
	switch (element.name) {
		case 'm:t':
		case 'w:t':
			return element.text;
		case 'm:f':
			return fraction(element, part('m:num'), part('m:den'));
		case 'm:sSup':
			return `${grouped(part('m:e'))}^${grouped(part('m:sup'))}`;
		case 'm:sSub':
			return `${grouped(part('m:e'))}_${grouped(part('m:sub'))}`;
		case 'm:sSubSup':
			return `${grouped(part('m:e'))}_${grouped(part('m:sub'))}^${grouped(part('m:sup'))}`;
		case 'm:sPre':
			return `_${grouped(part('m:sub'))}^${grouped(part('m:sup'))}${part('m:e')}`;
		case 'm:rad':
			return root(part('m:deg'), part('m:e'));
		case 'm:nary':
			return sum(element, part('m:sub'), part('m:sup'), part('m:e'));
		case 'm:d':
			return bracketed(element);
		case 'm:func':
			return applied(part('m:fName'), part('m:e'));
		case 'm:limLow':
			return `${part('m:e')}_(${part('m:lim')})`;
		case 'm:limUpp':
			return `${part('m:e')}^(${part('m:lim')})`;
		case 'm:acc':
			return part('m:e') + (characterOf(element, 'm:accPr', 'm:chr') ?? '\u0302');
		case 'm:m':
			return `(${listOf(element, 'm:mr', '; ', (row) => listOf(row, 'm:e', ', '))})`;
		case 'm:eqArr':
			return listOf(element, 'm:e', '; ');
		case 'w:del':
		case 'w:moveFrom':
			return '';
		default:
			return element.children.map(equationText).join('');
	}
}

const EMPTY: XmlElement = { name: '', attributes: {}, children: [], text: '' };

const listOf = (element: XmlElement, name: string, between: string, read = equationText) =>
	childrenOf(element, name).map(read).join(between);

/** In brackets unless it is one thing: a number, a letter, or in brackets already. */
const grouped = (text: string) =>
	/^(?:[\p{L}\p{M}]+|\d+(?:[.,]\d+)?|[^\s\p{L}\d]|√?\([^()]*\))$/u.test(text) ? text : `(${text})`;

function fraction(element: XmlElement, above: string, below: string): string {
	const type = childOf(childOf(element, 'm:fPr'), 'm:type')?.attributes['m:val'];
	return type === 'noBar' ? `(${above}; ${below})` : `${grouped(above)}/${grouped(below)}`;
}

function root(degree: string, radicand: string): string {
	const sign = { '3': '∛', '4': '∜' }[degree.trim()] ?? (degree.trim() === '' ? '√' : `${grouped(degree.trim())}√`);
	return `${sign}(${radicand})`;
}

function sum(element: XmlElement, from: string, to: string, of: string): string {
	const sign = characterOf(element, 'm:naryPr', 'm:chr') ?? '∫';
	const [below, above] = [from && `_${grouped(from)}`, to && `^${grouped(to)}`];
	return `${sign}${below}${above} ${of}`;
}

function bracketed(element: XmlElement): string {
	const sign = (name: string, usual: string) => characterOf(element, 'm:dPr', name) ?? usual;
	const within = listOf(element, 'm:e', sign('m:sepChr', '|'));
	return sign('m:begChr', '(') + within + sign('m:endChr', ')');
}

const applied = (name: string, to: string) => (/^[\s([|]/.test(to) ? name + to : `${name}(${to})`);

/** A sign that the equation chooses; '' where it chooses none, undefined where it leaves the usual one. */
const characterOf = (element: XmlElement, properties: string, name: string): string | undefined => {
	const child = childOf(childOf(element, properties), name);
	return child && (child.attributes['m:val'] ?? '');
};
