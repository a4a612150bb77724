/** Drawings on a 24×24 grid, stroked 2 wide with round ends; several subpaths in one `d`. */
export const icons = {
	check: 'M4.5 12.5l5 5 10-11',
	warning: 'M12 3.5l9.5 17h-19zM12 10v4.5M12 17.5v.01',
	danger: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7.5v5.5M12 16.5v.01',
	info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.5M12 7.5v.01',
	clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5.5l3.5 2',
	flag: 'M5.5 21V4M5.5 4.5h12l-2.5 4 2.5 4h-12',
	speaker: 'M4 9.5v5h3.5l5 4v-13l-5 4zM16 9a4.2 4.2 0 0 1 0 6M18.5 6a8.5 8.5 0 0 1 0 12',
	lock: 'M5 11h14v9.5H5zM8 11V7.5a4 4 0 0 1 8 0V11',
	'arrow-left': 'M20 12H4M10.5 5.5L4 12l6.5 6.5',
	'arrow-right': 'M4 12h16M13.5 5.5L20 12l-6.5 6.5',
	'chevron-down': 'M5.5 9l6.5 6.5L18.5 9',
	offline: 'M3 3l18 18M8 7.2a6 6 0 0 1 9.5 3 4.2 4.2 0 0 1 2.2 7M6.5 10a4.3 4.3 0 0 0 .5 8.5h9.5',
	'cloud-check': 'M7 18.5a4.3 4.3 0 0 1-.4-8.5 6 6 0 0 1 11.2.2 4.2 4.2 0 0 1-.5 8.3zM9 13.5l2.3 2.3 3.9-4.3',
	menu: 'M4 6.5h16M4 12h16M4 17.5h16',
	close: 'M5.5 5.5l13 13M18.5 5.5l-13 13',
	people:
		'M9 4a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM2.5 20v-1a6.5 6.5 0 0 1 13 0v1M16 4.3a3.5 3.5 0 0 1 0 6.4M18 13.6a6.5 6.5 0 0 1 3.5 5.4v1',
	chart: 'M4 4v16h16.5M8.5 16.5V12M13 16.5V7.5M17.5 16.5v-6',
	list: 'M9 6.5h11.5M9 12h11.5M9 17.5h11.5M4.5 6.5v.01M4.5 12v.01M4.5 17.5v.01',
	trophy:
		'M7.5 4h9v6.5a4.5 4.5 0 0 1-9 0zM7.5 6H4v1.5a4 4 0 0 0 3.6 4M16.5 6H20v1.5a4 4 0 0 1-3.6 4M12 15v3.5M8 20.5h8',
	calendar: 'M4 5.5h16v15H4zM4 10h16M8.5 3v4M15.5 3v4',
	edit: 'M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19zM14 6.5l3.5 3.5',
	plus: 'M12 5v14M5 12h14',
	download: 'M12 4v11.5M7 10.5l5 5 5-5M4.5 20h15',
	print: 'M7 8.5V3.5h10v5M7 17H3.5V8.5h17V17H17M7 14h10v6.5H7z',
	search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5l5 5',
	globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c3 3 4 6 4 9s-1 6-4 9c-3-3-4-6-4-9s1-6 4-9z',
	display: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 3v18M12 7h4.5M12 12h9M12 17h5',
	sprout: 'M12 20.5v-9M12 11.5C12 7 9 4.5 4 4.5c0 5 3 7 8 7zM12 14c0-3.5 2.5-6 8-6 0 4.5-3 6-8 6z'
} as const;

export type IconName = keyof typeof icons;
