import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { verifyStandings, type Finding } from '../lib/domain/verify-standings';
import { readStandings, type ReadStandings } from '../lib/formats/standings-file';

const MOST_SHOWN = 20;

/** Says on the console whether a published file holds. Gives the exit code: 0 it does, 1 it does not, 2 it is no such file. */
export function verifyFile(path: string): 0 | 1 | 2 {
	let bytes: Buffer;
	let file: ReadStandings;
	try {
		bytes = readFileSync(path);
	} catch {
		console.error(`Không đọc được tệp / cannot read: ${path}`);
		return 2;
	}
	try {
		file = readStandings(bytes.toString('utf8'));
	} catch (failure) {
		const reason = failure instanceof Error ? failure.message : String(failure);
		console.error(`Không phải tệp kết quả hợp lệ / not a standings file: ${reason}`);
		return 2;
	}
	const { head, entries } = file;
	console.log(`${head.contest.title} · ${head.round.name} (${head.contest.code})`);
	console.log(`SHA-256  ${createHash('sha256').update(bytes).digest('hex')}`);
	console.log(`${entries.length} người được xếp hạng / ranked, ${head.excluded.length} không xếp hạng / not ranked`);
	const findings = verifyStandings(file);
	if (findings.length === 0) {
		console.log('ĐÚNG / OK: thứ hạng, tiêu chí phân hạng, giải và cam kết bốc thăm đều tính lại được từ tệp này.');
		return 0;
	}
	console.log(`SAI / NOT OK: ${findings.length} chỗ không khớp / mismatches`);
	for (const finding of findings.slice(0, MOST_SHOWN)) console.log(described(finding, file.firstLine));
	if (findings.length > MOST_SHOWN) console.log(`  … và ${findings.length - MOST_SHOWN} chỗ nữa / more`);
	return 1;
}

function described({ entry, field, expected, found }: Finding, firstLine: number): string {
	const where = entry === null ? 'phần đầu / head' : `dòng / line ${firstLine + entry - 1}`;
	return `  ${where}, ${field}: tính lại được / expected ${expected}, trong tệp / found ${found}`;
}
