export function AddStorePage() { return null; }
