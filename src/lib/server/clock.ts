/** The only clock. Requests read it once, into `event.locals.now`; tests of the running program may shift it. */
export const now = () => Date.now();
