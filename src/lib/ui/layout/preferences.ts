/** What the header's forms send to `/preferences` as `theme` and `textSize`; `system` leaves the theme to the device. */
export const themes = ['system', 'light', 'dark', 'contrast'] as const;
export const textSizes = ['small', 'normal', 'large'] as const;
