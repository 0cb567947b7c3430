"""Guesses where the one garment of a photo is, for photos that only name it."""

import cv2
import numpy as np

WORKING_SIZE = 96


def guess_box(pixels, inset=0.04):
    """Box [4] of what stands out from the border of [h, w, 3] pixels; the photo less `inset` where nothing does."""
    h, w = pixels.shape[:2]
    found = _foreground_box(pixels)
    if found is None:
        return np.array([w * inset, h * inset, w * (1 - inset), h * (1 - inset)], np.float32)
    return found


def _foreground_box(pixels):
    h, w = pixels.shape[:2]
    scale = WORKING_SIZE / max(h, w)
    small = cv2.resize(pixels, (max(8, round(w * scale)), max(8, round(h * scale))), interpolation=cv2.INTER_AREA)
    mask = _cut_out(small)
    count, marks, stats, _ = cv2.connectedComponentsWithStats(mask)
    if count < 2:
        return None
    x, y, bw, bh, area = stats[1 + stats[1:, cv2.CC_STAT_AREA].argmax()]
    share = bw * bh / mask.size
    if share < 0.12 or area < 0.35 * bw * bh:
        return None
    return np.array([x, y, x + bw, y + bh], np.float32) / scale


def _cut_out(small):
    """GrabCut (Rother et al. 2004) from a rectangle just inside the border -> [h, w] of 0 and 1."""
    h, w = small.shape[:2]
    mask = np.zeros((h, w), np.uint8)
    inside = (max(1, w // 24), max(1, h // 24), w - 2 * max(1, w // 24), h - 2 * max(1, h // 24))
    cv2.setRNGSeed(0)
    cv2.grabCut(small, mask, inside, np.zeros((1, 65)), np.zeros((1, 65)), 3, cv2.GC_INIT_WITH_RECT)
    found = ((mask == cv2.GC_FGD) | (mask == cv2.GC_PR_FGD)).astype(np.uint8)
    return cv2.morphologyEx(found, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8))
