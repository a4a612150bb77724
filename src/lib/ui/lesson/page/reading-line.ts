import { part } from './parts';

/** The line at the top of the window fills as the text is read. */
export function drawReadingLine(text: HTMLElement): void {
	const line = part('reading-line');
	if (!line) return;
	let isAsked = false;
	const draw = () => {
		isAsked = false;
		const { top, height } = text.getBoundingClientRect();
		const way = top + scrollY + height - innerHeight;
		const fraction = way <= 0 ? 1 : Math.min(1, scrollY / way);
		line.style.transform = `scaleX(${fraction})`;
	};
	const ask = () => {
		if (!isAsked) requestAnimationFrame(draw);
		isAsked = true;
	};
	addEventListener('scroll', ask, { passive: true });
	addEventListener('resize', ask, { passive: true });
	draw();
}
