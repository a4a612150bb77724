import type { PlanReading } from '$lib/server/usecases/content/shipped-plan';
import type { showPlan } from '$lib/server/usecases/plan/show-plan';
import type { showPlanEditor } from '$lib/server/usecases/plan/show-plan-editor';

/** For components: only the types cross from the server. */
export type PlanPage = Awaited<ReturnType<typeof showPlan>>;
export type PlanEditor = Awaited<ReturnType<typeof showPlanEditor>>;
export type { PlanReading };
