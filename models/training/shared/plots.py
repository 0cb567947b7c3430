"""Small plots as PNG pictures: curves over 0..1, and a confusion matrix."""

import cv2
import numpy as np

# Readable beside each other, also without colour sight (after Okabe and Ito), as blue, green, red.
COLOURS = ((178, 114, 0), (0, 94, 213), (115, 158, 0), (167, 121, 204), (0, 159, 230), (40, 40, 40))
FONT, INK, FAINT = cv2.FONT_HERSHEY_SIMPLEX, (50, 50, 50), (225, 225, 225)


def draw_curves(path, title, axes, curves):
    """Writes lines within 0..1 x 0..1; `axes` are the two names, `curves` maps a name to (x [n], y [n])."""
    side, left, top = 300, 56, 40
    picture = np.full((top + side + 48, left + side + 170, 3), 255, np.uint8)
    for tick in np.linspace(0, 1, 6):
        x, y = left + int(tick * side), top + int((1 - tick) * side)
        cv2.line(picture, (x, top), (x, top + side), FAINT, 1)
        cv2.line(picture, (left, y), (left + side, y), FAINT, 1)
        _write(picture, f"{tick:.1f}", (x - 10, top + side + 16))
        _write(picture, f"{tick:.1f}", (left - 30, y + 4))
    for i, (name, (x, y)) in enumerate(curves.items()):
        points = np.stack((left + np.asarray(x) * side, top + (1 - np.asarray(y)) * side), 1)
        cv2.polylines(picture, [points.astype(np.int32)], False, COLOURS[i % 6], 2, cv2.LINE_AA)
        cv2.line(picture, (left + side + 12, top + 14 + 20 * i), (left + side + 30, top + 14 + 20 * i), COLOURS[i % 6], 2)
        _write(picture, name, (left + side + 36, top + 18 + 20 * i))
    _write(picture, title, (left, 22), 0.5)
    _write(picture, axes[0], (left + side // 2 - 30, top + side + 38))
    _write(picture, axes[1], (6, 22))
    cv2.imwrite(str(path), picture)


def draw_confusion(path, title, names, counts):
    """Writes a matrix of counts [n, n] with rows (predicted) and columns (true), shaded by share of its column."""
    cell, left, top = 52, 92, 60
    n = len(names)
    picture = np.full((top + n * cell + 40, left + n * cell + 12, 3), 255, np.uint8)
    shares = counts / np.maximum(counts.sum(0, keepdims=True), 1)
    for row in range(n):
        for column in range(n):
            x, y, share = left + column * cell, top + row * cell, float(shares[row, column])
            shade = tuple(int(255 - share * (255 - c)) for c in COLOURS[0])
            cv2.rectangle(picture, (x, y), (x + cell - 2, y + cell - 2), shade, -1)
            ink = (255, 255, 255) if share > 0.5 else INK
            _write(picture, f"{share:.2f}", (x + 9, y + 24), 0.42, ink)
            _write(picture, str(int(counts[row, column])), (x + 9, y + 40), 0.34, ink)
        _write(picture, names[row], (8, top + row * cell + 30))
        _write(picture, names[row], (left + row * cell + 2, top + n * cell + 14), 0.34)
    _write(picture, title, (8, 22), 0.5)
    _write(picture, "rows: found, columns: true", (8, 44))
    cv2.imwrite(str(path), picture)


def draw_sheet(path, tiles, across=8):
    """Writes equal tiles [h, w, 3] RGB as one picture, `across` a row."""
    blank = np.full_like(tiles[0], 255)
    tiles = list(tiles) + [blank] * (-len(tiles) % across)
    rows = [np.hstack(tiles[i : i + across]) for i in range(0, len(tiles), across)]
    cv2.imwrite(str(path), cv2.cvtColor(np.vstack(rows), cv2.COLOR_RGB2BGR))


def _write(picture, text, place, size=0.4, ink=INK):
    cv2.putText(picture, text, place, FONT, size, ink, 1, cv2.LINE_AA)
