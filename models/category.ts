/** One of the detector's categories as its model card names it: shirt, outwear, short, skirt, dress. */
export type Category = string;

/** The category of everything a store sells that the detector has no category for: shoes, bags, watches. */
export const OTHER: Category = 'other';
