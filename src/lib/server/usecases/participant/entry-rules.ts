import { EVERYBODY, type Eligibility } from '../../../domain/round-rules';
import { publishedContest } from '../attempt/open-round';

/** Who may come in: of a contest by its code, anybody without one. Throws 'contest.not_found'. */
export async function entryRules(code: string | null, now: number): Promise<Eligibility> {
	return code === null ? EVERYBODY : (await publishedContest(code, now)).contest.eligibility;
}
