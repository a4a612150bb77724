// npm run quickstart: from a bare clone to the running program. Uses nothing that npm has not installed yet.
import { existsSync, statSync } from 'node:fs';
import { spawn, spawnSync } from 'node:child_process';

const empty = process.argv.includes('--empty');
const port = process.env.PORT ?? '3000';
const origin = process.env.ORIGIN ?? `http://localhost:${port}`;
const env = { ...process.env, PORT: port, ORIGIN: origin };
const windows = process.platform === 'win32';

function run(what, command, args) {
	console.log(`\n▸ ${what}`);
	const { status, error } = spawnSync(command, args, { stdio: 'inherit', env, shell: windows });
	if (status === 0) return;
	console.error(`\n✗ ${what}: ${error?.message ?? `ended with code ${status}`}`);
	process.exit(status || 1);
}

function installed() {
	const mark = 'node_modules/.package-lock.json';
	return existsSync(mark) && statSync(mark).mtimeMs >= statSync('package-lock.json').mtimeMs;
}

function requireNode() {
	const { stdout } = spawnSync('node', ['-p', 'process.versions.node'], { encoding: 'utf8', env, shell: windows });
	const [major = 0, minor = 0] = (stdout ?? '').trim().split('.').map(Number);
	if (major > 22 || (major === 22 && minor >= 17)) return;
	console.error(
		`Sân Đình needs Node 22.17 or newer; found ${stdout}. No Node comes with the packages for this machine: install one.`
	);
	process.exit(1);
}

if (!installed()) run('Cài đặt thư viện / installing packages', 'npm', ['ci', '--no-audit', '--no-fund']);
requireNode();
run('Dựng chương trình / building', 'npm', ['run', '--silent', 'build']);
if (!empty) run('Nạp dữ liệu minh họa / loading the demonstration', 'npm', ['run', '--silent', 'demo']);

const server = spawn('node', ['src/cli/start.mjs'], { stdio: 'inherit', env, shell: windows });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));

for (let tries = 0; tries < 120; tries++) {
	await new Promise((resume) => setTimeout(resume, 250));
	const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
	if (answer?.ok) break;
}
console.log(`
──────────────────────────────────────────────────────────────
  Sân Đình đang chạy / is running:  ${origin}
${
	empty
		? '  Mở liên kết thiết lập ở trên / open the set-up link above.'
		: `
  Người dự thi / participant   ${origin}/c/nq57
  Tổ chức      / organizer     ${origin}/sign-in   canbo   / san-dinh-minh-hoa
  Thẩm định    / reviewer      ${origin}/sign-in   thamdinh / san-dinh-minh-hoa
  Lãnh đạo     / leader        ${origin}/sign-in   lanhdao / san-dinh-minh-hoa
  Quản trị     / administrator ${origin}/sign-in   quantri / san-dinh-minh-hoa`
}

  Dừng: Ctrl+C / stop with Ctrl+C
──────────────────────────────────────────────────────────────`);
