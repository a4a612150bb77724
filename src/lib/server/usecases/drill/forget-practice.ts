import type { Db } from '../../db';
import * as practiceAnswers from '../../store/practice-answers';
import * as practiceCards from '../../store/practice-cards';
import * as practiceDays from '../../store/practice-days';

/** Takes out everything that a person's practice left; no figure is made of it. */
export async function forgetPractice(tx: Db, participantId: string): Promise<void> {
	await practiceAnswers.forgetPerson(tx, participantId);
	await practiceCards.forgetPerson(tx, participantId);
	await practiceDays.forgetPerson(tx, participantId);
}
