import type { LogFault } from '../lib/domain/log-fault';
import { verifyLog } from '../lib/server/usecases/log/verify-log';

const MOST_SHOWN = 50;

const KINDS: Record<LogFault['fault'], string> = {
	missing: 'thiếu dòng / a row is missing',
	broken: 'không nối với dòng trước: dòng này hoặc dòng trước bị sửa, bị đổi chỗ / does not follow from the row before',
	snapshot: 'bản ghi của lượt thi khác với các bước của nó / the attempt’s row differs from its steps',
	digest: 'các lượt thi đã niêm phong không còn như cũ / the sealed attempts are not as they were'
};
const PLACES: Record<LogFault['where'], string> = {
	audit: 'nhật ký thao tác / audit log',
	attempt: 'lượt thi / attempt',
	seal: 'niêm phong / seal'
};

/** Checks the database's log and says what was found. Gives the exit code: 0 it holds, 1 it does not. */
export async function verifyLogOnConsole(): Promise<0 | 1> {
	const { entries, attempts, steps, seals, unsealed, head, faults } = await verifyLog();
	console.log(
		`${entries} thao tác / acts, ${attempts} lượt thi / attempts, ${steps} bước / steps, ${seals} niêm phong / seals`
	);
	if (unsealed > 0) console.log(`${unsealed} lượt thi chưa niêm phong / attempts not sealed yet`);
	if (head) console.log(`Cuối chuỗi / chain head: ${head.seq} ${head.hash}`);
	if (faults.length === 0) {
		console.log('ĐÚNG / OK: nhật ký liền mạch, không dòng nào bị sửa, xóa hay đổi chỗ.');
		return 0;
	}
	console.log(`SAI / NOT OK: ${faults.length} chỗ / places`);
	for (const { where, id, seq, fault } of faults.slice(0, MOST_SHOWN)) {
		console.log(`  ${PLACES[where]} ${id}${seq === undefined ? '' : `, bước / step ${seq}`}: ${KINDS[fault]}`);
	}
	if (faults.length > MOST_SHOWN) console.log(`  … và ${faults.length - MOST_SHOWN} chỗ nữa / more`);
	return 1;
}
