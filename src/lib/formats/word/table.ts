import { openBlocks } from './blocks';
import { shadeColour } from './colour';
import { controlContent } from './inline';
import type { Position } from './paragraph';
import type { Reading } from './reading';
import { childOf, numberOf, switchOf, valueOf, type XmlElement } from './xml';

/** Reads a table row by row; a table within a cell is a table of its own. */
export function readTable(table: XmlElement, reading: Reading, { shade }: Position) {
	const number = reading.tables++;
	const rows = unwrapped(table.children, 'w:tr').filter(isShownRow);
	for (const [row, element] of rows.entries()) {
		let column = spanOf(childOf(element, 'w:trPr'), 'w:gridBefore', 0);
		for (const cell of unwrapped(element.children, 'w:tc')) {
			const properties = childOf(cell, 'w:tcPr');
			if (childOf(properties, 'w:cellDel')) continue;
			const own = childOf(properties, 'w:shd');
			const blocks = openBlocks(reading, {
				cell: { table: number, row, column },
				shade: own ? shadeColour(own.attributes) : shade
			});
			if (!isCovered(properties)) cell.children.forEach(blocks.read);
			blocks.close();
			column += spanOf(properties, 'w:gridSpan', 1);
		}
	}
}

/** The rows of a table or the cells of a row, wrapped into a content control or not. */
function unwrapped(elements: XmlElement[], name: string): XmlElement[] {
	return elements.flatMap((element) => {
		if (element.name === name) return [element];
		if (element.name === 'w:sdt') return unwrapped(controlContent(element), name);
		return element.name === 'w:customXml' || element.name === 'w:ins' ? unwrapped(element.children, name) : [];
	});
}

function isShownRow(row: XmlElement): boolean {
	const properties = childOf(row, 'w:trPr');
	return !childOf(properties, 'w:del') && !switchOf(properties, 'w:hidden');
}

/** A cell that one above it covers. */
function isCovered(properties: XmlElement | undefined): boolean {
	const merge = childOf(properties, 'w:vMerge');
	return !!merge && merge.attributes['w:val'] !== 'restart';
}

function spanOf(properties: XmlElement | undefined, name: string, usual: number): number {
	const span = numberOf(valueOf(properties, name)) ?? usual;
	return Math.min(100, Math.max(usual, Math.trunc(span)));
}
