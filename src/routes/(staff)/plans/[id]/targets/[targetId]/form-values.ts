export type Values = Record<string, string | string[]>;
export type Errors = Record<string, string>;

export const textOf = (values: Values, name: string) => {
	const value = values[name];
	return typeof value === 'string' ? value : '';
};
export const listOf = (values: Values, name: string) => {
	const value = values[`${name}[]`];
	return Array.isArray(value) ? value : [];
};
