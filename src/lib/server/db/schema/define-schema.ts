import type { ColumnKit } from '../sqlite-kit';
import { defineContests } from './contests';
import { defineCorrections } from './corrections';
import { defineInstallation } from './installation';
import { defineAnalyses } from './analyses';
import { defineItemImports } from './item-imports';
import { defineItems } from './items';
import { defineLessons } from './lessons';
import { definePeople } from './people';
import { definePlans } from './plans';
import { defineOutreach } from './outreach';
import { definePractice } from './practice';
import { defineReach } from './reach';
import { defineReports } from './reports';
import { defineResults } from './results';
import { defineRosters } from './rosters';
import { defineUnits } from './units';

/** One definition of every table, for whichever engine's column kit it is given. */
export function defineSchema(kit: ColumnKit) {
	const unitTables = defineUnits(kit);
	const { units } = unitTables;
	const people = definePeople(kit, units);
	const items = defineItems(kit, units, people.staff);
	const plans = definePlans(kit, units, people.staff);
	const contests = defineContests(kit, units, people, items.itemVersions, plans.plans);
	const results = defineResults(kit, contests, people);
	const corrections = defineCorrections(kit, contests, people, items.itemVersions);
	const lessons = defineLessons(kit, units, people);
	const practice = definePractice(kit, people, items);
	const reach = defineReach(kit, units, people.participants);
	const rosters = defineRosters(kit, units, people);
	const outreach = defineOutreach(kit, units, people, contests, plans);
	const reports = defineReports(kit, units, people, plans);
	return {
		...unitTables,
		...people,
		...items,
		...plans,
		...contests,
		...results,
		...corrections,
		...lessons,
		...practice,
		...reach,
		...rosters,
		...outreach,
		...reports,
		...defineItemImports(kit, items.itemImports),
		...defineAnalyses(kit, contests, people.staff, items),
		...defineInstallation(kit)
	};
}
