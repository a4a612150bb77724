import { listPublicContests } from '../participant/list-public-contests';

/** The open contest that closes first, where a newcomer can say who they are; null when none is open. */
export async function offerContest(now: number) {
	const [first] = (await listPublicContests(now)).open;
	return first ? { code: first.code, title: first.title } : null;
}
