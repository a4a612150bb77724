import { cutRuns, textOf, type Run } from './text-line';

/** A sign in the text by which an author points at the right option, or '(sai)' at a wrong one. */
interface SignedText {
	runs: Run[];
	isSigned: boolean;
	isDenied: boolean;
}

const IN_LEAD = /[*#✓✔☑✅]/u;
const BEFORE = /^\s*(?:[*#✓✔☑✅]{1,3}|\[x\])\s*/iu;
const AFTER =
	/(?:\s{0,3}[*✓✔☑✅]{1,3}|\s#|\s{0,3}\[x\]|\s{0,3}[([](?:(?:là )?(?:đáp án |phương án )?(?:đúng|chính xác)(?: nhất)?|đáp án|đ|đa|correct|true)[)\]])\s{0,3}[.;]?\s{0,3}$/iu;
const DENIED = /\s{0,3}[([](?:sai|s|false)[)\]]\s{0,3}[.;]?\s{0,3}$/iu;

function readSign(lead: Run[], runs: Run[]): SignedText {
	const text = textOf(runs);
	const from = BEFORE.exec(text)?.[0].length ?? 0;
	const tail = Math.max(from, text.length - 60);
	const denied = DENIED.exec(text.slice(tail));
	const after = denied ?? AFTER.exec(text.slice(tail));
	const isSigned = from > 0 || IN_LEAD.test(textOf(lead)) || (after !== null && !denied);
	const cut = cutRuns(runs, from, after ? tail + after.index : Infinity);
	return { runs: cut, isSigned, isDenied: denied !== null };
}

/** Takes the signs off the options of one question; what stands on every one of them is no sign and stays. */
export function readSigns(options: { lead: Run[]; runs: Run[] }[]): { runs: Run[]; isSigned: boolean }[] {
	const read = options.map(({ lead, runs }) => readSign(lead, runs));
	const points = read.some(({ isSigned }) => isSigned) && !read.every(({ isSigned }) => isSigned);
	return read.map(({ runs, isSigned, isDenied }, index) => ({
		runs: points && (isSigned || isDenied) ? runs : options[index]!.runs,
		isSigned: points && isSigned
	}));
}
