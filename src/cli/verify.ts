import { verifyFile } from './verify-file';

const USAGE = `npm run verify -- FILE
  Tính lại kết quả của một vòng thi từ tệp đã công bố (JSON hoặc CSV).
  Works a published round out again from its file.

npm run verify -- --log
  Đọc lại toàn bộ nhật ký của cơ sở dữ liệu (DATABASE_URL) và tìm dòng bị sửa, bị xóa hay bị đổi chỗ.
  Reads the whole log of the database and finds rows that were changed, removed or moved.`;

/** `npm run verify` */
export async function main([what]: string[]) {
	if (what === '--log') {
		// Only the log needs a database: a file is checked on any machine.
		const { verifyLogOnConsole } = await import('./verify-log');
		process.exitCode = await verifyLogOnConsole();
		return;
	}
	if (what === undefined || what.startsWith('-')) {
		console.error(USAGE);
		process.exitCode = 2;
		return;
	}
	process.exitCode = verifyFile(what);
}
