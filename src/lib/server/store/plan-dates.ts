import { asc, eq } from 'drizzle-orm';
import type { PlanDate } from '../../domain/plan-date';
import { read, schema, type Db } from '../db';

const { planDates } = schema;

export type PlanDateRow = typeof planDates.$inferSelect;

/** What returns every year by a plan, in the plan's own order. */
export async function listOfPlan(planId: string, db: Db = read): Promise<PlanDateRow[]> {
	return db.select().from(planDates).where(eq(planDates.planId, planId)).orderBy(asc(planDates.position));
}

export async function replaceAll(tx: Db, planId: string, dates: readonly PlanDate[]) {
	await tx.delete(planDates).where(eq(planDates.planId, planId));
	if (dates.length === 0) return;
	await tx.insert(planDates).values(
		dates.map(({ kind, name, clause, dateText, startMonth, startDay, endMonth, endDay, fromYear }, position) => ({
			...{ planId, position, kind, name, clause, dateText },
			...{ startMonth, startDay, endMonth, endDay, fromYear }
		}))
	);
}
