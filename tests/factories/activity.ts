import type { NewActivityForm } from '$lib/server/usecases/outreach/activity-form';
import * as v from 'valibot';
import type { AudienceGroup } from '$lib/domain/audience-group';
import { fingerprintOf, type OutreachState } from '$lib/domain/outreach';
import { write } from '$lib/server/db';
import { newId } from '$lib/server/id';
import * as outreachActivities from '$lib/server/store/outreach-activities';
import { newActivitySchema } from '$lib/server/usecases/outreach/activity-form';
import { crc32, deflateSync } from 'node:zlib';
import { NOW } from './time';

/** What a form of a new activity sends; 45 residents heard the loudspeakers today unless said otherwise. */
export function activityForm(overrides: Record<string, unknown> & { unitId: string }): NewActivityForm {
	return v.parse(newActivitySchema, {
		channel: 'loudspeaker',
		occurredOn: '2026-03-02',
		place: 'Nhà văn hóa',
		residents: '45',
		...overrides
	});
}

type ActivityOverrides = Partial<outreachActivities.ActivityRow> & {
	unitId: string;
	headcounts?: Partial<Record<AudienceGroup, number>>;
	state?: OutreachState;
};

/** An activity as it stands in the database, approved unless said otherwise. */
export async function anActivity({ headcounts = { residents: 45 }, ...overrides }: ActivityOverrides) {
	const facts = { channel: 'loudspeaker', occurredOn: '2026-03-02', place: 'Nhà văn hóa', ...overrides };
	const row = {
		id: newId(NOW),
		title: 'Phát thanh',
		note: '',
		state: 'approved' as const,
		recordedAt: NOW,
		fingerprint: fingerprintOf(facts),
		...facts
	};
	await write((tx) => outreachActivities.insert(tx, row, headcounts));
	return row;
}

/** A picture of one colour. */
export function aPicture(colour: [number, number, number], name = 'anh.png', side = 32): File {
	const line = Buffer.from([0, ...Array.from({ length: side }, () => colour).flat()]);
	const size = Buffer.alloc(8);
	size.writeUInt32BE(side, 0);
	size.writeUInt32BE(side, 4);
	const parts = [
		chunk('IHDR', Buffer.concat([size, Buffer.from([8, 2, 0, 0, 0])])),
		chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: side }, () => line)))),
		chunk('IEND', Buffer.alloc(0))
	];
	return new File([Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts])], name, { type: 'image/png' });
}

function chunk(kind: string, data: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
	const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	check.writeUInt32BE(crc32(named));
	return Buffer.concat([length, named, check]);
}
