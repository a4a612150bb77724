import { now } from './clock';
import { migrate } from './db';
import { ORIGIN } from './environment';
import { log } from './log';
import { closeExpiredAttempts } from './usecases/attempt/close-expired-attempts';
import { foldItems } from './usecases/content/fold-items';
import { loadShippedContent } from './usecases/content/load-shipped-content';
import { offerSetUp } from './usecases/installation/set-up-installation';
import { removeExpired } from './usecases/installation/remove-expired';
import { forgetOldImports } from './usecases/item-import/remove-import';
import { countFiguresOnce } from './usecases/reach/recount-figures';
import { foldFigures } from './usecases/reach/fold-figures';
import { sealAttempts } from './usecases/log/seal-attempts';
import { removeOldPractice } from './usecases/practice/remove-practice';
import { forgetAfterRetention } from './usecases/participant/forget-after-retention';
import { forgetEndedRosters } from './usecases/roster/forget-ended-rosters';

const SWEEP_EVERY_MS = 10_000;
const FOLD_EVERY_MS = 5_000;
const SEAL_EVERY_MS = 60_000;
const TIDY_EVERY_MS = 3_600_000;
const SWEEP_BATCH = 200;

/** Runs once before the first request: migrations, shipped content, the way in for a first administrator, the timers. */
export async function startUp() {
	await migrate();
	await loadShippedContent(now());
	await foldItems();
	await countFiguresOnce(now());
	const token = await offerSetUp();
	if (token) announceSetUp(token);
	// Papers that ran out while nobody was at work are closed at once, not a sweep later.
	repeat('attempts.close_expired', SWEEP_EVERY_MS, () => closeExpiredAttempts(now(), SWEEP_BATCH), 0);
	repeat('figures.fold', FOLD_EVERY_MS, foldFigures);
	repeat('attempts.seal', SEAL_EVERY_MS, () => sealAttempts(now()));
	repeat('participants.forget', TIDY_EVERY_MS, () => forgetAfterRetention(now()));
	repeat('rosters.forget', TIDY_EVERY_MS, () => forgetEndedRosters(now()));
	repeat('item_imports.forget', TIDY_EVERY_MS, () => forgetOldImports(now()));
	repeat('installation.tidy', TIDY_EVERY_MS, () => removeExpired(now()));
	repeat('practice.remove_old', TIDY_EVERY_MS, () => removeOldPractice(now()));
	log.info('started');
}

function announceSetUp(token: string) {
	const origin = ORIGIN ?? `http://localhost:${process.env.PORT ?? 3000}`;
	process.stdout.write(
		`\nChưa có tài khoản nào. Mở liên kết dùng một lần này để tạo tài khoản quản trị:\nNo account yet. Open this one-time link to create the administrator:\n\n  ${origin}/setup/${token}\n\n`
	);
}

/** Runs `work` again and again, one run at a time; a failed run is logged and the next one tries again. */
function repeat(name: string, everyMs: number, work: () => Promise<unknown>, firstAfterMs = everyMs) {
	const timer = setTimeout(async () => {
		try {
			await work();
		} catch (failure) {
			log.error(`${name}.failed`, { reason: String(failure) });
		} finally {
			repeat(name, everyMs, work);
		}
	}, firstAfterMs);
	timer.unref();
}
