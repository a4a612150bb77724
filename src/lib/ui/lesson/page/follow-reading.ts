import { browserStorage } from '../../quiz/browser-storage';
import { fill, part } from './parts';
import { readerHere } from './reader-here';
import { keepPlace, readPlace } from './reading-place';

export interface Reading {
	readonly hasEnded: boolean;
	/** Calls back once the end of the text was on screen; at once when it was already. */
	onEnd(callback: () => void): void;
}

/** Notes the heading last read and the end of the text, and offers to go on where the reader was; it never moves by itself. */
export function followReading(slug: string, text: HTMLElement): Reading {
	const storage = browserStorage();
	const headings = [...text.querySelectorAll<HTMLElement>('h2')];
	const reader = readerHere();
	let place = readPlace(storage, slug, reader);
	const waiting: (() => void)[] = [];
	const move = (next: Partial<typeof place>) => {
		place = { ...place, ...next };
		keepPlace(storage, slug, { ...place, reader });
	};

	offerToGoOn(headings[place.heading], place.ended);
	watch(headings, (heading) => move({ heading: headings.indexOf(heading) }));
	const end = part('text-end');
	watch(end ? [end] : [], () => {
		// Who begins again begins at the top.
		move({ ended: true, heading: -1 });
		for (const callback of waiting.splice(0)) callback();
	});

	return {
		get hasEnded() {
			return place.ended;
		},
		onEnd: (callback) => void (place.ended ? callback() : waiting.push(callback))
	};
}

/** An old browser that cannot tell counts as having shown them. */
function watch(elements: HTMLElement[], onSeen: (element: HTMLElement) => void): void {
	if (!('IntersectionObserver' in window)) return elements.forEach(onSeen);
	const observer = new IntersectionObserver((seen) => {
		for (const { target, isIntersecting } of seen) if (isIntersecting) onSeen(target as HTMLElement);
	});
	for (const element of elements) observer.observe(element);
}

function offerToGoOn(heading: HTMLElement | undefined, ended: boolean): void {
	const offer = part('go-on');
	// Before the second heading there is nothing to skip; an address with a place in it leads there.
	if (!offer || !heading || ended || location.hash || scrollY > innerHeight) return;
	fill(offer, 'heading', heading.textContent ?? '');
	offer.hidden = false;
	const close = () => (offer.hidden = true);
	part('go-on-accept', offer)?.addEventListener('click', () => {
		close();
		heading.tabIndex = -1;
		heading.focus({ preventScroll: true });
		const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
		heading.scrollIntoView({ block: 'start', behavior: isCalm ? 'auto' : 'smooth' });
	});
	part('go-on-close', offer)?.addEventListener('click', close);
	addEventListener('scroll', function onScroll() {
		if (scrollY < innerHeight) return;
		close();
		removeEventListener('scroll', onScroll);
	});
}
