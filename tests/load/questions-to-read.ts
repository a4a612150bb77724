import { plainText } from '$lib/domain/rich-text';
import { seededRandom } from '$lib/domain/seed';
import type { ExchangeItem } from '$lib/formats/exchange/exchange-item';
import { readQuestionFile } from '$lib/formats/question-file/read-question-file';
import { guessColumns } from '$lib/formats/question-sheet/guess-columns';
import { questionsOfSheet } from '$lib/formats/question-sheet/questions-of-sheet';
import { writeAiken } from '$lib/formats/aiken/write-aiken';
import { writeGift } from '$lib/formats/gift/write-gift';
import { writeMoodleXml } from '$lib/formats/moodle-xml/write-moodle-xml';
import { writeQti3 } from '$lib/formats/qti/write-qti3';
import { writeQuestionSheet } from '$lib/formats/question-sheet/question-template';
import { shippedItems } from '$lib/server/usecases/content/shipped-items';
import { aWordFile } from './import-for-load';

/** Items like those shipped, no two alike. */
function items(count: number): ExchangeItem[] {
	const random = seededRandom('tệp câu hỏi');
	const shipped = shippedItems();
	const vocabulary = shipped.flatMap(({ stem, explanation }) => `${stem} ${explanation}`.match(/\p{L}+/gu) ?? []);
	const varied = (text: string) =>
		plainText(text).replace(/\p{L}+/gu, (word) =>
			random() < 0.4 ? vocabulary[Math.floor(random() * vocabulary.length)]! : word
		);
	return Array.from({ length: count }, (_, index) => {
		const { kind, stem, options, key, explanation, source, topic, difficulty, audiences } =
			shipped[index % shipped.length]!;
		const content = {
			...{ kind, options, key, source, topic, difficulty, audiences },
			stem: `${varied(stem)} (${index})`,
			explanation: varied(explanation)
		};
		return { label: `Câu ${index + 1}`, content };
	});
}

/** Reads `count` questions in each format, one after the other, and prints what each took: ms by the clock and of the processor. */
export async function main([count = '5000']: string[]) {
	const all = items(Number(count));
	const topics = [...new Set(all.map(({ content }) => content.topic))];
	const oneAnswer = all.filter(({ content }) => content.key.length === 1);
	const files: Record<string, Uint8Array> = {
		'questions.docx': aWordFile(Number(count), 0),
		'questions.gift': writeGift(all, []).bytes,
		'questions.txt': writeAiken(oneAnswer).bytes,
		'questions.xml': writeMoodleXml(all, []).bytes,
		'questions.zip': writeQti3(all, []).bytes,
		'questions.xlsx': (await writeQuestionSheet(all, topics)).bytes
	};
	const results = [];
	for (const [name, bytes] of Object.entries(files)) {
		const [start, cpu] = [performance.now(), process.cpuUsage()];
		const file = await readQuestionFile(bytes, name);
		const found =
			file.format === 'sheet' ? questionsOfSheet(file.sheets, guessColumns(file.sheets).mapping) : file.found;
		const ms = performance.now() - start;
		const { user, system } = process.cpuUsage(cpu);
		const wrong = found.questions.filter(({ problems }) =>
			problems.some(({ severity }) => severity === 'error')
		).length;
		results.push({
			format: file.format,
			bytes: bytes.length,
			found: found.questions.length,
			wrong,
			ms,
			cpuMs: (user + system) / 1000
		});
	}
	console.log(JSON.stringify(results));
}
