/** Embedded pages stand on others' pages: they are only read, and run no script there. */
export const csr = false;
