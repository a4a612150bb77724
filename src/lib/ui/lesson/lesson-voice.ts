import { sentenceRanges } from './sentence-ranges';

export type VoiceState = 'unavailable' | 'ready' | 'reading' | 'paused';

const HIGHLIGHT = 'read-aloud';
/** Room to keep between a sentence and the edges of the window, in px. */
const MARGIN = 96;

/**
 * Reads a text aloud sentence by sentence, with the browser's own voice, and marks the sentence being read. Pausing cancels
 * the sentence and goes on from its start: Android has no pause of its own.
 */
export class LessonVoice {
	state: VoiceState = 'unavailable';
	#voice: SpeechSynthesisVoice | undefined;
	#ranges: Range[] = [];
	#at = 0;
	#current: SpeechSynthesisUtterance | null = null;
	readonly #locale: string;
	readonly #text: HTMLElement;
	readonly #onState: (state: VoiceState) => void;

	constructor(locale: string, text: HTMLElement, onState: (state: VoiceState) => void) {
		this.#locale = locale;
		this.#text = text;
		this.#onState = onState;
	}

	/** The voices of some browsers arrive late. */
	start(): void {
		if (!('speechSynthesis' in window)) return;
		this.#findVoice();
		speechSynthesis.addEventListener?.('voiceschanged', this.#findVoice);
	}

	#change(state: VoiceState) {
		this.state = state;
		this.#onState(state);
	}

	#findVoice = () => {
		const voices = speechSynthesis.getVoices().filter(({ lang }) => lang.toLowerCase().startsWith(this.#locale));
		this.#voice = voices.find(({ localService }) => localService) ?? voices[0];
		if (this.#voice && this.state === 'unavailable') this.#change('ready');
	};

	toggle = () => {
		if (this.state === 'reading') return this.#pause();
		if (this.state === 'ready') {
			this.#ranges = sentenceRanges(this.#text, this.#locale);
			this.#at = 0;
		}
		this.#change('reading');
		this.#speak();
	};

	stop = () => {
		if (this.state === 'unavailable') return;
		this.#silence();
		unmark();
		this.#change('ready');
	};

	#pause() {
		this.#silence();
		this.#change('paused');
	}

	#silence() {
		this.#current = null;
		speechSynthesis.cancel();
	}

	#speak() {
		const range = this.#ranges[this.#at];
		if (!range) return this.stop();
		const utterance = new SpeechSynthesisUtterance(range.toString());
		utterance.lang = this.#voice?.lang ?? this.#locale;
		utterance.voice = this.#voice ?? null;
		utterance.onend = () => {
			if (this.#current !== utterance) return;
			this.#at += 1;
			this.#speak();
		};
		utterance.onerror = () => {
			if (this.#current === utterance) this.#pause();
		};
		this.#current = utterance;
		this.#show(range);
		speechSynthesis.speak(utterance);
	}

	#show(range: Range) {
		mark(range);
		const { top, bottom } = range.getBoundingClientRect();
		if (top >= MARGIN && bottom <= innerHeight - MARGIN) return;
		const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
		range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
	}
}

/** A browser that has no highlights of its own shows the sentence as selected. */
function mark(range: Range): void {
	if (CSS.highlights) return void CSS.highlights.set(HIGHLIGHT, new Highlight(range));
	unmark();
	getSelection()?.addRange(range);
}

function unmark(): void {
	if (CSS.highlights) CSS.highlights.delete(HIGHLIGHT);
	else getSelection()?.removeAllRanges();
}
