/** The instant at which a test's world stands unless it says otherwise: 08:00 on Monday 2 March 2026 in Vietnam. */
export const NOW = Date.UTC(2026, 2, 2, 1);
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
