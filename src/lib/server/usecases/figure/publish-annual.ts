import * as v from 'valibot';
import { optionalAuthoredText } from '../../../domain/authored-text';
import { DomainError } from '../../../domain/domain-error';
import { formObject } from '../../../domain/form-object';
import { authorize, type Actor } from '../../access';
import { write } from '../../db';
import * as annualResults from '../../store/annual-results';
import * as auditLog from '../../store/audit-log';
import { unitTree } from '../reach/unit-tree';
import { annualFigures } from './annual-figures';
import { figuresDigest } from './figures-digest';
import { withheldAbove } from './known-elsewhere';

export const yearSchema = v.pipe(v.string('field.invalid'), v.regex(/^20\d\d$/, 'field.invalid'));
export const publishAnnualSchema = formObject({
	unit: v.pipe(v.string('field.invalid'), v.minLength(1, 'field.invalid')),
	year: yearSchema,
	/** Of the figures that were looked at: others are not published. */
	digest: v.pipe(v.string('field.invalid'), v.regex(/^[\da-f]{64}$/, 'field.invalid')),
	note: optionalAuthoredText('figure.note', 1000),
	sure: v.literal('on', 'figure.not_sure')
});
export type PublishAnnual = v.InferOutput<typeof publishAnnualSchema>;

/**
 * Makes a unit's figures of a year public, or replaces what is public of them. Throws 'unit.not_found', 'access.denied',
 * 'figure.note.required' when figures that are public are replaced without saying why, 'figure.nothing' while nobody took part, 'figure.withheld_above', and 'figure.stale' when the figures or what is public changed
 * since they were looked at.
 */
export async function publishAnnual(actor: Actor, input: PublishAnnual, now: number): Promise<void> {
	const tree = await unitTree();
	const unit = tree.byId.get(input.unit);
	if (!unit) throw new DomainError('unit.not_found');
	authorize(actor, 'figure:publish', unit.path);
	const [figures, standing, isWithheldAbove] = await Promise.all([
		annualFigures(actor, unit.id, input.year, now),
		annualResults.find(unit.id, input.year),
		withheldAbove({ tree, unit }, input.year)
	]);
	if (standing && input.note === '') throw new DomainError('figure.note.required', {}, 'note');
	if (isWithheldAbove) throw new DomainError('figure.withheld_above');
	if (figures.total.persons === 0) throw new DomainError('figure.nothing');
	if (figuresDigest(figures) !== input.digest) throw new DomainError('figure.stale');
	const row = { unitId: unit.id, year: input.year, asOf: figures.asOf, figures, note: input.note };
	await write(async (tx) => {
		const published = { ...row, publishedBy: actor.id, publishedAt: now };
		if (!(await annualResults.put(tx, published, standing?.publishedAt ?? null))) throw new DomainError('figure.stale');
		await auditLog.add(tx, now, {
			actorId: actor.id,
			act: 'figure.publish',
			objectKind: 'unit',
			objectId: unit.id,
			before: standing ? annualSummary(standing) : null,
			after: annualSummary(row)
		});
	});
}

/** For the log: what was public, by its digest. */
export const annualSummary = ({
	year,
	asOf,
	note,
	figures
}: Pick<annualResults.AnnualRow, 'year' | 'asOf' | 'note' | 'figures'>) => ({
	year,
	asOf,
	note,
	figuresSha256: figuresDigest(figures)
});
