import type { AudienceGroup } from '$lib/domain/audience-group';
import type { UnitKind } from '$lib/domain/unit';

export interface Place {
	code: string;
	name: string;
	kind: UnitKind;
	/** Headcount by group: the denominators. A place without one shows how a gap looks. */
	population: Partial<Record<AudienceGroup, number>>;
	/** How many of them take part in the demonstration, by group. */
	entrants: Partial<Record<AudienceGroup, number>>;
}

/** A made-up commune of the usual shape; the product's own name says that it is made up. */
export const COMMUNE = { code: 'san-dinh', name: 'Xã Sân Đình', kind: 'commune' as const };

export const PLACES: Place[] = [
	{
		code: 'ubnd',
		name: 'Ủy ban nhân dân xã',
		kind: 'agency',
		population: { officials: 34 },
		entrants: { officials: 33 }
	},
	{
		code: 'dang-uy',
		name: 'Cơ quan Đảng ủy xã',
		kind: 'agency',
		population: { officials: 15 },
		entrants: { officials: 15 }
	},
	{
		code: 'mttq',
		name: 'Mặt trận Tổ quốc và các đoàn thể xã',
		kind: 'agency',
		population: { officials: 18 },
		entrants: { officials: 14 }
	},
	{ code: 'cong-an', name: 'Công an xã', kind: 'agency', population: { officials: 16 }, entrants: { officials: 11 } },
	{
		code: 'tram-y-te',
		name: 'Trạm Y tế xã',
		kind: 'agency',
		population: { officials: 11 },
		entrants: { officials: 7 }
	},
	{
		code: 'dich-vu',
		name: 'Trung tâm Dịch vụ tổng hợp',
		kind: 'agency',
		population: { officials: 9 },
		entrants: { officials: 9 }
	},
	{
		code: 'mam-non',
		name: 'Trường Mầm non Hoa Sen',
		kind: 'school',
		population: { officials: 24 },
		entrants: { officials: 0 }
	},
	{
		code: 'tieu-hoc',
		name: 'Trường Tiểu học Sân Đình',
		kind: 'school',
		population: { officials: 31 },
		entrants: { officials: 22 }
	},
	{
		code: 'thcs',
		name: 'Trường THCS Sân Đình',
		kind: 'school',
		population: { officials: 28, students: 412 },
		entrants: { officials: 24, students: 96 }
	},
	{
		code: 'thpt',
		name: 'Trường THPT Đường Mây',
		kind: 'school',
		population: { officials: 46, students: 538 },
		entrants: { officials: 19, students: 61 }
	},
	{
		code: 'thon-dong',
		name: 'Thôn Đông',
		kind: 'village',
		population: { residents: 486, cooperatives: 12 },
		entrants: { residents: 41, cooperatives: 4 }
	},
	{
		code: 'thon-doai',
		name: 'Thôn Đoài',
		kind: 'village',
		population: { residents: 512, cooperatives: 9 },
		entrants: { residents: 18, cooperatives: 2 }
	},
	{
		code: 'thon-thuong',
		name: 'Thôn Thượng',
		kind: 'village',
		population: { residents: 371, cooperatives: 6 },
		entrants: { residents: 33, cooperatives: 1 }
	},
	{
		code: 'thon-ha',
		name: 'Thôn Hạ',
		kind: 'village',
		population: { residents: 448, cooperatives: 15 },
		entrants: { residents: 9 }
	},
	{
		code: 'thon-ben',
		name: 'Thôn Bến',
		kind: 'village',
		population: { residents: 295, cooperatives: 21 },
		entrants: { residents: 26, cooperatives: 8 }
	},
	{
		code: 'thon-chua',
		name: 'Thôn Chùa',
		kind: 'village',
		population: { residents: 402, cooperatives: 7 },
		entrants: { residents: 14 }
	},
	{
		code: 'thon-moi',
		name: 'Thôn Mới',
		kind: 'village',
		population: { residents: 333, cooperatives: 5 },
		entrants: {}
	},
	{ code: 'ban-pa', name: 'Bản Pá', kind: 'village', population: { residents: 187 }, entrants: { residents: 12 } },
	{
		code: 'htx-rau',
		name: 'Hợp tác xã Rau sạch Đồng Bãi',
		kind: 'cooperative',
		population: { cooperatives: 38 },
		entrants: { cooperatives: 17 }
	},
	{
		code: 'htx-gom',
		name: 'Hợp tác xã Gốm làng Bến',
		kind: 'cooperative',
		population: { cooperatives: 22 },
		entrants: { cooperatives: 6 }
	},
	{
		code: 'may',
		name: 'Công ty TNHH May Phương Nam',
		kind: 'enterprise',
		population: {},
		entrants: { cooperatives: 9 }
	}
];
