"""Laws of the refiner's training, run by refiner.test.ts: `python3 -m unittest tests.models.training.refiner_test`."""

import json
import tempfile
import unittest
from pathlib import Path

import numpy as np
import onnx
import torch

from models.training.detector.augment import Example
from models.training.refiner.boxes import jitter, pick_box, targets_of
from models.training.refiner.crops import MARGIN, changed_square, cut_square
from models.training.refiner.network import Refiner
from models.training.refiner.release import release
from models.training.refiner.train import Batches, Plan, Source, Trainer


def outfit():
    """A white shirt above black trousers, before grey."""
    pixels = np.full((200, 100, 3), 128, np.uint8)
    pixels[20:100, 20:80], pixels[100:180, 20:80] = 255, 0
    return Example(pixels, np.array([[20, 20, 80, 100], [20, 100, 80, 180]], np.float32), np.array([0, 2]))


class Boxes(unittest.TestCase):
    def test_a_target_is_how_far_a_box_overlaps_a_garment_of_the_category(self):
        boxes = np.array([[20, 20, 80, 100], [20, 60, 80, 140], [20, 20, 80, 180]], np.float32)
        shirt, both_halves, whole = targets_of(boxes, outfit())
        self.assertEqual(shirt.tolist(), [1, 0, 0, 0, 0])
        self.assertEqual(both_halves.tolist(), [0, 0, 0, 0, 0])
        np.testing.assert_allclose(whole, [0.5, 0, 0.5, 0, 0], atol=1e-5)

    def test_jitter_moves_no_side_by_more_than_its_share(self):
        dice, box = np.random.default_rng(1), np.array([10, 20, 50, 120], np.float32)
        moved = np.stack([jitter(box, dice, 0.1) - box for _ in range(200)])
        self.assertLessEqual(np.abs(moved[:, [0, 2]]).max(), 4)
        self.assertLessEqual(np.abs(moved[:, [1, 3]]).max(), 10)

    def test_where_a_place_is_guessed_only_boxes_that_agree_are_picked(self):
        dice, example = np.random.default_rng(1), outfit()
        single = Example(example.pixels, example.boxes[:1], example.categories[:1])
        proposals = np.array([[20, 20, 80, 100], [0, 150, 30, 200]], np.float32)
        picked = {tuple(pick_box(single, proposals, True, dice)) for _ in range(100)}
        self.assertNotIn(tuple(proposals[1]), picked)
        self.assertIn(tuple(proposals[0]), picked)


class Crops(unittest.TestCase):
    def test_a_square_holds_the_box_and_its_margin(self):
        square = cut_square(outfit().pixels, np.array([20, 20, 80, 100]), 64)
        edge = round(64 * MARGIN / (1 + 2 * MARGIN))
        self.assertTrue((square[32, edge + 2 : -edge - 2] == 255).all())
        self.assertTrue((square[32, : edge - 2] == 128).all())
        self.assertTrue((square[-2, 16:-16] < 20).all())

    def test_outside_the_photo_is_grey(self):
        square = cut_square(np.zeros((50, 50, 3), np.uint8), np.array([-50, 0, 0, 50]), 32)
        self.assertTrue((square[:, :20] == 114).all())

    def test_mirrored_it_is_the_mirror_image(self):
        pixels = np.random.default_rng(1).integers(0, 255, (60, 60, 3), dtype=np.uint8)
        box = np.array([10, 10, 50, 50])
        plain, mirrored = cut_square(pixels, box, 50), cut_square(pixels, box, 50, mirrored=True)
        self.assertLess(np.abs(plain[:, 1:-1].astype(int) - mirrored[:, ::-1][:, :-2]).mean(), 12)
        self.assertEqual(changed_square(pixels, box, 48, np.random.default_rng(1)).shape, (48, 48, 3))


class Training(unittest.TestCase):
    def test_the_loss_falls_and_the_file_has_a_card(self):
        torch.manual_seed(1)
        torch.set_num_threads(1)
        proposals = [np.array([[18, 22, 82, 98], [22, 98, 78, 182]], np.float32)]
        batches = Batches([Source([outfit()], proposals, 1.0)], seed=1)
        with tempfile.TemporaryDirectory() as folder:
            trainer = Trainer(Plan(size=64, batch=8), batches, Path(folder), None)
            # The same batch again and again: over so few steps the dice would hide that the loss falls.
            batch = batches.next(8, 64)
            batches.next = lambda count, size: batch
            losses = [trainer.learn(0.1) for _ in range(30)]
            self.assertLess(losses[-1], 0.9 * losses[0])
            trainer.save()
            again = Trainer(trainer.plan, batches, Path(folder), None)
            again.resume()
            self.assertEqual(again.step, 30)
            weights = Path(folder) / "refiner.onnx"
            card = json.loads(release(Refiner().eval(), weights, trainer.plan, {"looks": 1}).read_text())
            self.assertEqual((card["task"], card["input"]["size"], card["bytes"]), ("refinement", 64, weights.stat().st_size))
            nodes = onnx.load(str(weights)).graph.node
            self.assertNotIn("Pad", [node.op_type for node in nodes])
            pads = [list(a.ints) for node in nodes for a in node.attribute if a.name == "pads"]
            self.assertEqual((pads.count([0, 0, 1, 1]), pads.count([1, 1, 1, 1])), (5, 13))


if __name__ == "__main__":
    unittest.main()
