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
const ROUND = Int32Array.from(PRIMES.slice(0, 64), (prime) => fractionBits(Math.cbrt(prime)));

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

/** The 64 words of one block, into `words`. */
function schedule(view: DataView, offset: number, words: Int32Array): void {
	for (let index = 0; index < 16; index++) words[index] = view.getInt32(offset + index * 4);
	for (let index = 16; index < 64; index++) {
		const early = words[index - 15]!;
		const late = words[index - 2]!;
		const s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
		const s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
		words[index] = words[index - 16]! + s0 + words[index - 7]! + s1;
	}
}

/** Takes one block into `state`. Plain variables: a list made anew in every round costs most of the time. */
function compress(state: Int32Array, words: Int32Array): void {
	let [a, b, c, d] = [state[0]!, state[1]!, state[2]!, state[3]!];
	let [e, f, g, h] = [state[4]!, state[5]!, state[6]!, state[7]!];
	for (let index = 0; index < 64; index++) {
		const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
		const choice = (e & f) ^ (~e & g);
		const t1 = (h + s1 + choice + ROUND[index]! + words[index]!) | 0;
		const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
		const majority = (a & b) ^ (a & c) ^ (b & c);
		h = g;
		g = f;
		f = e;
		e = (d + t1) | 0;
		d = c;
		c = b;
		b = a;
		a = (t1 + s0 + majority) | 0;
	}
	state[0]! += a;
	state[1]! += b;
	state[2]! += c;
	state[3]! += d;
	state[4]! += e;
	state[5]! += f;
	state[6]! += g;
	state[7]! += h;
}

export function sha256(message: Uint8Array): Uint8Array {
	const view = padded(message);
	const state = Int32Array.from(INITIAL);
	const words = new Int32Array(64);
	for (let offset = 0; offset < view.byteLength; offset += 64) {
		schedule(view, offset, words);
		compress(state, words);
	}
	const digest = new DataView(new ArrayBuffer(32));
	state.forEach((word, index) => digest.setInt32(index * 4, word));
	return new Uint8Array(digest.buffer);
}

const UTF8 = new TextEncoder();
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Of the text's UTF-8 bytes, in lower-case hex. */
export function sha256Hex(text: string): string {
	let hex = '';
	for (const byte of sha256(UTF8.encode(text))) hex += HEX[byte];
	return hex;
}
