import { DomainError } from './domain-error';
import { addDays } from './local-date';
import { isInSubtree, unitPath, unitValidOn, type Unit } from './unit';
import type { UnitChange } from './unit-change';

/** Units that end and units that begin by one change. */
export interface Succession {
	/** The last day of those that end. */
	lastDay: string;
	closed: {
		unit: Unit;
		/** What it is called by from now on: a code passes to the unit that carries it on. */
		code: string;
		/** One, or the parts of a split. */
		heirIds: string[];
	}[];
	/** New units, parents before their children, each with the units that it goes on from. */
	opened: { unit: Unit; from: Unit[] }[];
	/** The change itself, then the units below that move along: each is a step in the history of those units. */
	steps: { kind: 'move' | 'merge' | 'split'; before: string[]; after: string[] }[];
}

type Structural = Exclude<UnitChange, { kind: 'rename' }>;

export interface SuccessionInput {
	unit: Unit;
	change: Structural;
	/** Every unit there is. */
	units: readonly Unit[];
	/** Of a split: the place in `parts` of the part that each unit below goes to. */
	partOf?: ReadonlyMap<string, number>;
	newId: () => string;
}

/**
 * What a move, a merger or a split does to the tree. Nothing of the past is changed: a unit ends on the eve, and what it was
 * goes on as another unit. The open units below end and begin again under the successor in the same way.
 * Throws 'unit.*' for what cannot be.
 */
export function planSuccession(input: SuccessionInput): Succession {
	const plan = new Planning(input);
	const { unit, change } = input;
	if (change.kind === 'move') plan.move(unit, change.parentId);
	else if (change.kind === 'split') plan.split(unit, change.parts, input.partOf ?? new Map());
	else plan.merge([unit, ...change.unitIds.filter((id) => id !== unit.id).map((id) => plan.find(id))], change);
	return plan.result;
}

class Planning {
	readonly result: Succession;
	readonly #units: ReadonlyMap<string, Unit>;
	readonly #children: ReadonlyMap<string | null, Unit[]>;
	readonly #codes: Set<string>;
	readonly #from: string;
	readonly #newId: () => string;

	constructor({ units, change, newId }: SuccessionInput) {
		this.#from = change.effectiveOn;
		this.#newId = newId;
		this.#units = new Map(units.map((unit) => [unit.id, unit]));
		this.#children = Map.groupBy(units, ({ parentId }) => parentId);
		this.#codes = new Set(units.map(({ code }) => code));
		this.result = { lastDay: addDays(this.#from, -1), closed: [], opened: [], steps: [] };
	}

	find(id: string): Unit {
		const unit = this.#units.get(id);
		if (!unit) throw new DomainError('unit.not_found');
		return unit;
	}

	move(unit: Unit, parentId: string) {
		this.#mustEnd([unit]);
		if (parentId === unit.parentId) throw new DomainError('unit.change.same_parent', {}, 'parentId');
		this.#carryOn(unit, this.#parent(parentId, [unit]));
	}

	merge(sources: Unit[], change: Extract<Structural, { kind: 'merge' | 'join' }>) {
		const target = change.kind === 'join' ? this.#target(change.targetId, sources) : null;
		const ending = sources.filter(({ id }) => id !== target?.id);
		if (ending.length < (target ? 1 : 2)) throw new DomainError('unit.change.too_few', {}, 'unitIds');
		this.#mustEnd(ending);
		const nested = ending.some((one) => ending.some((other) => one !== other && isInSubtree(one.path, other.path)));
		if (nested) throw new DomainError('unit.change.nested', {}, 'unitIds');
		const heir = target ?? this.#found(ending, change as Extract<Structural, { kind: 'merge' }>);
		for (const unit of ending) this.#close(unit, [heir.id]);
		this.result.steps.push({ kind: 'merge', before: ending.map(({ id }) => id), after: [heir.id] });
		for (const unit of ending) this.#carryChildrenOn(unit, () => heir);
	}

	split(unit: Unit, parts: { name: string; code: string }[], partOf: ReadonlyMap<string, number>) {
		this.#mustEnd([unit]);
		const parent = this.find(unit.parentId ?? '');
		const heirs = parts.map(({ name, code }) => this.#open({ name, code, kind: unit.kind }, parent, [unit]));
		this.#close(
			unit,
			heirs.map(({ id }) => id)
		);
		this.result.steps.push({ kind: 'split', before: [unit.id], after: heirs.map(({ id }) => id) });
		this.#carryChildrenOn(unit, (child) => {
			const heir = heirs[partOf.get(child.id) ?? -1];
			if (!heir) throw new DomainError('unit.change.part_of', { name: child.name }, `part.${child.id}`);
			return heir;
		});
	}

	#target(id: string, sources: Unit[]): Unit {
		const target = this.#units.get(id);
		if (!target || !unitValidOn(target, this.#from)) throw new DomainError('unit.change.target', {}, 'targetId');
		if (sources.some((one) => one.id !== id && isInSubtree(target.path, one.path)))
			throw new DomainError('unit.change.target_inside', {}, 'targetId');
		return target;
	}

	#parent(id: string, ending: Unit[]): Unit {
		const parent = this.#units.get(id);
		if (!parent || !unitValidOn(parent, this.#from)) throw new DomainError('unit.parent.required', {}, 'parentId');
		if (ending.some(({ path }) => isInSubtree(parent.path, path)))
			throw new DomainError('unit.parent.cycle', {}, 'parentId');
		return parent;
	}

	#found(ending: Unit[], { name, code, unitKind, parentId }: Extract<Structural, { kind: 'merge' }>): Unit {
		return this.#open({ name, code, kind: unitKind }, this.#parent(parentId, ending), ending);
	}

	/** They are units on that day and on its eve, and none of them is the top of the tree. */
	#mustEnd(units: Unit[]) {
		for (const unit of units) {
			if (unit.parentId === null) throw new DomainError('unit.change.root');
			if (!unitValidOn(unit, this.#from))
				throw new DomainError('unit.change.ended', { name: unit.name }, 'effectiveOn');
			if (!unitValidOn(unit, this.result.lastDay))
				throw new DomainError('unit.change.too_early', { name: unit.name }, 'effectiveOn');
		}
	}

	/** The same unit at a new place: it keeps its name and code. */
	#carryOn(unit: Unit, parent: Unit) {
		const { name, code, kind } = unit;
		const heir = this.#open({ name, code, kind }, parent, [unit]);
		heir.validTo = unit.validTo;
		heir.successorId = unit.successorId;
		this.#close(unit, [heir.id]);
		this.result.steps.push({ kind: 'move', before: [unit.id], after: [heir.id] });
		this.#carryChildrenOn(unit, () => heir);
	}

	#carryChildrenOn(unit: Unit, parentOf: (child: Unit) => Unit) {
		const open = (this.#children.get(unit.id) ?? []).filter(({ validTo }) => validTo === null || validTo >= this.#from);
		this.#mustEnd(open);
		for (const child of open) this.#carryOn(child, parentOf(child));
	}

	#open(what: Pick<Unit, 'name' | 'code' | 'kind'>, parent: Unit, from: Unit[]): Unit {
		if (this.#codes.has(what.code) && !from.some(({ code }) => code === what.code))
			throw new DomainError('unit.code.taken', {}, 'code');
		if (this.result.opened.some(({ unit }) => unit.code === what.code))
			throw new DomainError('unit.change.code_twice', { code: what.code }, 'code');
		const id = this.#newId();
		const place = { id, parentId: parent.id, path: unitPath(parent.path, id) };
		const unit: Unit = { ...what, ...place, validFrom: this.#from, validTo: null, successorId: null };
		this.result.opened.push({ unit, from });
		return unit;
	}

	#close(unit: Unit, heirIds: string[]) {
		const passedOn = this.result.opened.some((one) => one.unit.code === unit.code);
		this.result.closed.push({ unit, heirIds, code: passedOn ? this.#formerCode(unit.code) : unit.code });
	}

	/** 'thon-dong' → 'thon-dong.20250630': the code of a unit that was until that day. */
	#formerCode(code: string): string {
		const day = this.result.lastDay.replaceAll('-', '');
		for (let n = 1; ; n++) {
			const ending = n === 1 ? `.${day}` : `.${day}.${n}`;
			const former = code.slice(0, 30 - ending.length) + ending;
			if (this.#codes.has(former)) continue;
			this.#codes.add(former);
			return former;
		}
	}
}
