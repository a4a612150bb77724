/** A question taken apart at GIFT's own characters; escapes are still hidden (see gift-escape.ts). */
export interface GiftQuestion {
	title: string;
	stem: string;
	answers: GiftAnswers;
	/** What follows '####': for everyone, after the answer. */
	feedback: string;
}

export interface GiftAnswer {
	text: string;
	/** In percent. */
	weight: number;
	feedback: string;
}

/** `type` is Moodle's word for the kind. */
export type GiftAnswers =
	| { type: 'multichoice'; several: boolean; answers: GiftAnswer[] }
	| { type: 'truefalse'; isTrue: boolean; whenWrong: string; whenRight: string }
	| { type: 'essay' | 'shortanswer' | 'numerical' | 'match' | 'description' | 'unknown' };

const GAP = '_____';

/** A block without braces is a description; with braces that do not close it is 'unknown'. */
export function giftQuestion(text: string): GiftQuestion {
	const titled = /^\s*::([\s\S]*?)::/.exec(text);
	const title = titled?.[1]?.trim() ?? '';
	const body = text.slice(titled?.[0].length ?? 0).trim();
	const open = body.indexOf('{');
	const close = body.indexOf('}', open);
	if (open < 0 || close < 0) {
		return { title, stem: body, answers: { type: open < 0 ? 'description' : 'unknown' }, feedback: '' };
	}
	const rest = body.slice(close + 1).trim();
	const before = body.slice(0, open).trim();
	const [inside, ...general] = body.slice(open + 1, close).split('####');
	return {
		title,
		stem: rest === '' ? before : `${before} ${GAP} ${rest}`,
		answers: answersOf(inside!.trim()),
		feedback: general.join('####').trim()
	};
}

function answersOf(text: string): GiftAnswers {
	if (text === '') return { type: 'essay' };
	if (text.startsWith('#')) return { type: 'numerical' };
	if (text.includes('~')) return choices(text);
	if (text.includes('=')) return { type: text.includes('->') ? 'match' : 'shortanswer' };
	const [word, whenWrong, whenRight] = text.split('#').map((piece) => piece.trim());
	const truth = /^(?:(t|true)|f|false)$/i.exec(word!);
	if (truth === null) return { type: 'unknown' };
	return { type: 'truefalse', isTrue: truth[1] !== undefined, whenWrong: whenWrong ?? '', whenRight: whenRight ?? '' };
}

/** One right answer where a '=' says so; weights without any '=' mean several, as Moodle reads them. */
function choices(text: string): GiftAnswers {
	const answers: GiftAnswer[] = [];
	let weighted = false;
	for (const [, sign, content] of text.matchAll(/([=~])([^=~]*)/g)) {
		// '~=' is an older way to write '='.
		if (sign === '~' && content!.trim() === '') continue;
		const weight = sign === '~' ? /^\s*%(-?\d{1,3}(?:\.\d{0,9})?)%/.exec(content!) : null;
		weighted ||= weight !== null;
		const [answer, ...feedback] = content!.slice(weight?.[0].length ?? 0).split('#');
		answers.push({
			text: answer!.trim(),
			weight: sign === '=' ? 100 : Number(weight?.[1] ?? 0),
			feedback: feedback.join('#').trim()
		});
	}
	return { type: 'multichoice', several: weighted && !text.includes('='), answers };
}
