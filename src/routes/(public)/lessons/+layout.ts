// Whole without a script; what ui/lesson/page adds is a tenth of what Kit would load for it.
export const csr = false;
