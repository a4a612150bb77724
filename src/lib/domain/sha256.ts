/** SHA-256 (FIPS 180-4) without a platform library, so that browser, server and a reader's own machine run the same lines. */

function isPrime(n: number): boolean {
	for (let divisor = 2; divisor * divisor <= n; divisor++) if (n % divisor === 0) return false;
	return true;
}

const PRIMES = Array.from({ length: 312 }, (_, n) => n).filter((n) => n > 1 && isPrime(n));

/** The first 32 bits of the fraction of a root, as the standard defines its constants. */
function fractionBits(root: number): number {
	return Math.floor((root - Math.floor(root)) * 2 ** 32);
}

const INITIAL = PRIMES.slice(0, 8).map((prime) => fractionBits(Math.sqrt(prime)));
const ROUND = PRIMES.slice(0, 64).map((prime) => fractionBits(Math.cbrt(prime)));

function rotate(word: number, bits: number): number {
	return (word >>> bits) | (word << (32 - bits));
}

/** The message, a 1 bit, zeros, and its length in bits as the last 64 bits of a whole number of 64-byte blocks. */
function padded(message: Uint8Array): DataView {
	const length = Math.ceil((message.length + 9) / 64) * 64;
	const bytes = new Uint8Array(length);
	bytes.set(message);
	bytes[message.length] = 0x80;
	const view = new DataView(bytes.buffer);
	view.setBigUint64(length - 8, BigInt(message.length) * 8n);
	return view;
}

function schedule(view: DataView, offset: number): Int32Array {
	const words = new Int32Array(64);
	const at = (index: number) => words[index] ?? 0;
	for (let index = 0; index < 64; index++) {
		if (index < 16) words[index] = view.getInt32(offset + index * 4);
		else {
			const early = at(index - 15);
			const late = at(index - 2);
			const s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
			const s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
			words[index] = at(index - 16) + s0 + at(index - 7) + s1;
		}
	}
	return words;
}

type State = [number, number, number, number, number, number, number, number];

function compress(state: State, words: Int32Array): State {
	let [a, b, c, d, e, f, g, h] = state;
	for (let index = 0; index < 64; index++) {
		const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
		const choice = (e & f) ^ (~e & g);
		const t1 = (h + s1 + choice + (ROUND[index] ?? 0) + (words[index] ?? 0)) | 0;
		const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
		const majority = (a & b) ^ (a & c) ^ (b & c);
		[a, b, c, d, e, f, g, h] = [(t1 + s0 + majority) | 0, a, b, c, (d + t1) | 0, e, f, g];
	}
	return [a, b, c, d, e, f, g, h].map((word, index) => (word + (state[index] ?? 0)) | 0) as State;
}

export function sha256(message: Uint8Array): Uint8Array {
	const view = padded(message);
	let state = INITIAL as State;
	for (let offset = 0; offset < view.byteLength; offset += 64) state = compress(state, schedule(view, offset));
	const digest = new DataView(new ArrayBuffer(32));
	state.forEach((word, index) => digest.setInt32(index * 4, word));
	return new Uint8Array(digest.buffer);
}

/** Of the text's UTF-8 bytes, in lower-case hex. */
export function sha256Hex(text: string): string {
	return Array.from(sha256(new TextEncoder().encode(text)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
