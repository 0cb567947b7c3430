/** Goes up when drawings change, so that pictures kept from before are drawn anew. */
export const drawingEdition = 4;
