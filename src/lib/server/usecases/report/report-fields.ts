import * as v from 'valibot';
import { optionalAuthoredText } from '../../../domain/authored-text';
import { formObject } from '../../../domain/form-object';
import { localDateSchema } from '../../../domain/local-date';
import { REPORT_PERIOD_KINDS } from '../../../domain/report-period';
import { idFieldOrNone, wholeField } from '../contest/form-fields';

const idField = v.pipe(v.string('report.unit'), v.trim(), v.nonEmpty('report.unit'), v.maxLength(64, 'report.unit'));

/** The revision that a form was filled in on; a form without one counts as stale. */
export const revisionField = wholeField('report.stale', 1, 999_999_999);

/** What a new report is to be about. */
export const reportWishSchema = formObject({
	unitId: idField,
	planId: idFieldOrNone('report.plan'),
	kind: v.picklist(REPORT_PERIOD_KINDS, 'report.kind'),
	year: wholeField('report.year', 2020, 2100),
	quarter: wholeField('report.quarter', 1, 4),
	endsOn: v.pipe(
		v.optional(v.string('date.format'), ''),
		v.transform((text) => text.trim() || null),
		v.nullable(localDateSchema)
	)
});
export type ReportWish = v.InferOutput<typeof reportWishSchema>;

/** For an act on a report that its reader has seen. */
export const reportActSchema = formObject({ revision: revisionField, sure: v.literal('on', 'report.sure') });
export type ReportAct = v.InferOutput<typeof reportActSchema>;

export const returnReportSchema = formObject({
	revision: revisionField,
	note: v.pipe(optionalAuthoredText('report.note', 1000), v.nonEmpty('report.note.required'))
});
