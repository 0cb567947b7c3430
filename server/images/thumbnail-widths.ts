/** The widths that pictures are scaled to, pixels; any number would let a stranger fill the disk with copies. */
export const thumbnailWidths = [160, 320, 480, 640, 960, 1280] as const;

export type ThumbnailWidth = (typeof thumbnailWidths)[number];
