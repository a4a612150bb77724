import { answerChecksHere } from './answer-checks';
import { followReading } from './follow-reading';
import { keepPage } from './keep-page';
import { startQueue } from './kept-list';
import { part } from './parts';
import { offerReadAloud } from './read-aloud';
import { drawReadingLine } from './reading-line';
import { sizeTextInPlace } from './text-size';
import { offerVideos } from './videos';

/*
 * The script of the lessons' pages. They are whole without it, and Kit does not start on them (csr is off): 70 KB of program for an old phone on a
 * slow line, to do what a few listeners do.
 */
const queue = startQueue();
const page = part('lesson');
const text = part('lesson-text');
if (page && text) {
	const { slug = '', title = '', locale = 'vi', edition = '', done } = page.dataset;
	const reading = followReading(slug, text);
	drawReadingLine(text);
	sizeTextInPlace();
	offerReadAloud(text, locale);
	offerVideos(text);
	answerChecksHere({ slug, title, edition, isDone: done === 'true' }, reading, queue);
}
const printing = part('print');
if (printing) {
	printing.hidden = false;
	printing.addEventListener('click', () => print());
}
keepPage();
