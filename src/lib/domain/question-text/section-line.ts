const SECTION =
	/^(chương|phần|mục|chuyên đề|chủ đề|part|section|chapter)\s{1,3}(\d{1,3}|[ivx]{1,6}|[a-h]|thứ \p{L}+|một|hai|ba|bốn|năm)(?![\p{L}\p{N}])\s*/iu;
/** 'Phần 2. Hiểu biết chung' names a part, 'phần 2 của bài này' does not. */
const AFTER_NUMBER = /^($|[.:)–—-]|[\p{Lu}"“(])/u;
const ROMAN = /^(I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XV)\s?[.):/–-]\s*\p{Lu}/u;
const LETTERED =
	/^([A-H]|[IVX]{1,5})\s?[.):/–-]\s*(PHẦN|TRẮC NGHIỆM|TỰ LUẬN|CÂU HỎI|LÝ THUYẾT|THỰC HÀNH|BÀI TẬP)(?!\p{L})/u;
const ROMAN_LABEL = /^([IVX]{1,6}|(chương|phần|mục|part|chapter)\s.{1,12})[.):]?$/iu;

/** A line that names a chapter or a part; `heading` is the document's own word for it. */
export function isSection(text: string, label: string, heading: number | null): boolean {
	if (isNamedSection(text)) return true;
	const line = text.trim();
	if (line.length > 300) return false;
	if (ROMAN.test(line) && line.length <= 160) return true;
	if (label !== '' && ROMAN_LABEL.test(label)) return true;
	return heading !== null && line !== '';
}

/** It says so in words; a Roman number or a heading's look may also belong to a statement of a stem. */
export function isNamedSection(text: string): boolean {
	const line = text.trim();
	if (line.length > 300) return false;
	const named = SECTION.exec(line);
	return (named !== null && AFTER_NUMBER.test(line.slice(named[0].length))) || LETTERED.test(line);
}

/** 'Chương I' alone: its title is on the next line. */
export const isBareSection = (text: string) =>
	/^\p{L}+\s+[\p{L}\d]{1,6}\s?[.:)–-]?$/u.test(text.trim()) && SECTION.test(text.trim());
