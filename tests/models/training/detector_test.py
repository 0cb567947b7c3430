"""Laws of the detector's training, run by detector.test.ts: `python3 -m unittest tests.models.training.detector_test`."""

import json
import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch

from models.training.detector.anchors import fit_anchors
from models.training.detector.augment import Example, frame, mosaic, recolour, warp
from models.training.detector.export import export_onnx
from models.training.detector.garments import CATEGORIES, read_outfits
from models.training.detector.infer import find_garments, letterbox, suppress
from models.training.detector.loss import assign, detection_loss
from models.training.detector.measure import best_category_share, match_detections, pair_iou, summarise
from models.training.detector.network import Detector
from models.training.detector.overlap import complete_iou
from models.training.detector.reopen import reopen
from models.training.detector.synthetic import draw_examples
from models.training.detector.weak_boxes import guess_box
from models.training.shared.card import write_card
from models.training.shared.datasets import is_held_out

ANCHORS = np.arange(10, 100, 10).reshape(3, 3, 1).repeat(2, 2)


class Letterbox(unittest.TestCase):
    def test_centres_the_photo_on_grey(self):
        canvas, scale, left, top = letterbox(np.zeros((100, 50, 3), np.uint8), 64, square=True)
        self.assertEqual((canvas.shape, scale, left, top), ((64, 64, 3), 0.64, 16, 0))
        self.assertEqual((int(canvas[30, 8, 0]), int(canvas[30, 32, 0])), (114, 0))

    def test_boxes_come_back_in_pixels_of_the_photo(self):
        answer = np.zeros((1, 1, 10), np.float32)
        answer[0, 0, :6] = (32, 32, 16, 32, 1, 0.9)
        found = find_garments(lambda x: answer, [np.zeros((100, 50, 3), np.uint8)], 64, square=True)[0]
        np.testing.assert_allclose(found[0], (12.5, 25, 37.5, 75, 0.9, 0), atol=1e-4)


class Reopening(unittest.TestCase):
    def test_an_exported_file_opens_as_a_network_that_answers_alike(self):
        torch.manual_seed(1)
        model, x = Detector(ANCHORS, 5), torch.rand(2, 3, 64, 96)
        for norm in (m for m in model.modules() if isinstance(m, torch.nn.BatchNorm2d)):
            torch.nn.init.normal_(norm.bias, std=0.1)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "model.onnx"
            export_onnx(model.eval(), path)
            again = reopen(path, [x, torch.rand(2, 3, 64, 64)])
        with torch.no_grad():
            found, expected = again.decode(again(x)), model.decode(model(x))
        self.assertLess((found - expected).abs().max().item(), 1e-2)
        self.assertGreater(again.backbone.stem[0].norm.weight.min().item(), 0)

    def test_refuses_a_file_of_another_depth(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "model.onnx"
            export_onnx(Detector(ANCHORS, 5).eval(), path)
            self.assertRaises(ValueError, reopen, path, [], depth=0.67)


class Suppression(unittest.TestCase):
    def test_keeps_the_best_of_a_category_and_leaves_other_categories_alone(self):
        rows = np.zeros((3, 10), np.float32)
        rows[:, :5] = (50, 50, 20, 20, 1)
        rows[0, 5], rows[1, 5], rows[2, 6] = 0.6, 0.9, 0.5
        found = suppress(rows, 0.1, 0.6)
        self.assertEqual([(int(f[5]), round(float(f[4]), 2)) for f in found], [(0, 0.9), (1, 0.5)])


class Measuring(unittest.TestCase):
    boxes = np.array([[0, 0, 10, 10], [20, 20, 40, 40]], np.float32)

    def found(self, categories, scores=(0.9, 0.8)):
        return np.concatenate((self.boxes, np.array([scores, categories]).T), 1)

    def test_right_answers_measure_one_and_wrong_categories_nothing(self):
        truth = np.array([0, 4])
        for categories, expected in (((0, 4), 1.0), ((1, 2), 0.0)):
            summary = summarise([self.found(categories)], [self.boxes], [truth], 5)
            self.assertAlmostEqual(summary["mAP50to95"], expected)

    def test_a_garment_is_hit_once(self):
        twice = np.concatenate((self.found((0, 0)), self.found((0, 0))))
        self.assertEqual(match_detections(twice, self.boxes[:1], np.array([0]))[:, 0].sum(), 1)

    def test_a_confident_false_alarm_halves_the_precision_of_one_garment(self):
        summary = summarise([self.found((0, 0), (0.5, 0.9))], [self.boxes[:1]], [np.array([0])], 5)
        self.assertAlmostEqual(summary["mAP50"], 0.5)

    def test_best_category_looks_at_the_best_score_only(self):
        found = [self.found((0, 4)), np.zeros((0, 6))]
        self.assertEqual(best_category_share(found, [np.array([0]), np.array([0])]), 0.5)

    def test_overlap_agrees_with_areas(self):
        iou = pair_iou(np.array([[0, 0, 10, 10]]), np.array([[5, 0, 15, 10], [20, 20, 30, 30]]))
        np.testing.assert_allclose(iou, [[1 / 3, 0]])


class Learning(unittest.TestCase):
    def test_complete_iou_is_one_for_equal_boxes_and_falls_with_distance(self):
        a = torch.tensor([[10.0, 10, 4, 6]]).repeat(3, 1)
        b = a + torch.tensor([[0.0, 0, 0, 0], [1, 0, 0, 0], [8, 0, 0, 0]])
        same, near, far = complete_iou(a, b).tolist()
        self.assertAlmostEqual(same, 1, places=4)
        self.assertTrue(same > near > 0 > far)

    def test_three_cells_answer_for_a_garment_inside_the_map_and_none_outside(self):
        target = torch.tensor([[0.0, 2, 20.4, 20.4, 10, 10]])
        _, anchor, row, column, goal = assign(target, torch.tensor(ANCHORS[0]).float(), 8, (1, 3, 8, 8, 10))
        cells = {(int(r), int(c)) for r, c, a in zip(row, column, anchor) if a == 0}
        self.assertEqual(cells, {(2, 2), (2, 3), (3, 2)})
        self.assertTrue((goal[:, 0] == 2).all())

    def test_a_photo_without_garments_has_a_finite_loss(self):
        model = Detector(ANCHORS, 5)
        loss, _ = detection_loss(model(torch.rand(1, 3, 64, 64)), model.anchors, torch.zeros(0, 6))
        self.assertTrue(torch.isfinite(loss))

    def test_decoded_rows_follow_the_standard_layout(self):
        model = Detector(ANCHORS, 5).eval()
        with torch.no_grad():
            rows = model.decode(model(torch.rand(2, 3, 64, 96)))
        self.assertEqual(tuple(rows.shape), (2, 3 * (8 * 12 + 4 * 6 + 2 * 3), 10))
        self.assertTrue(bool((rows[..., 4:] >= 0).all() and (rows[..., 4:] <= 1).all()))

    def test_the_sizes_have_the_published_number_of_weights(self):
        count = sum(p.numel() for p in Detector(ANCHORS, 80).parameters())
        self.assertAlmostEqual(count / 1e6, 1.87, places=2)

    def test_a_frozen_stem_stays_as_it_is_while_the_rest_learns(self):
        model = Detector(ANCHORS, 5)
        model.backbone.frozen = True
        model.train()
        loss, _ = detection_loss(model(torch.rand(2, 3, 64, 64)), model.anchors, torch.tensor([[0.0, 1, 30, 30, 20, 20]]))
        loss.backward()
        self.assertTrue(all(p.grad is None for p in model.backbone.stem.parameters()))
        self.assertTrue(all(p.grad is not None for p in model.backbone.to8.parameters()))

    def test_anchors_of_one_shape_are_that_shape(self):
        np.testing.assert_allclose(fit_anchors(np.full((50, 2), (20, 40.0))), np.full((3, 3, 2), (20, 40.0)))


class Augmenting(unittest.TestCase):
    def setUp(self):
        pixels = np.zeros((100, 60, 3), np.uint8)
        pixels[20:50, 10:40] = 255
        self.example = Example(pixels, np.array([[10, 20, 40, 50]], np.float32), np.array([3]))

    def test_boxes_follow_the_pixels(self):
        for seed in range(20):
            made = frame(self.example, 128, 96, np.random.default_rng(seed), fill=(0.6, 0.8), spill=0.0)
            bright = np.argwhere((made.pixels > 200).all(2))
            edges = [*bright.min(0)[::-1], *bright.max(0)[::-1]]
            self.assertLess(np.abs(made.boxes[0] - edges).max(), 7)

    def test_a_garment_out_of_sight_is_dropped(self):
        gone = warp(self.example, np.array([[1.0, 0, -500], [0, 1, 0]]), 100, 60)
        self.assertEqual(len(gone.boxes), 0)

    def test_a_mosaic_keeps_boxes_on_the_canvas(self):
        made = mosaic([self.example] * 4, 128, 96, np.random.default_rng(1))
        self.assertEqual(made.pixels.shape, (128, 96, 3))
        self.assertTrue((made.boxes >= 0).all() and (made.boxes <= (96, 128, 96, 128)).all())

    def test_other_light_keeps_the_shape(self):
        self.assertEqual(recolour(self.example.pixels, np.random.default_rng(0)).shape, (100, 60, 3))

    def test_what_stands_out_is_framed(self):
        pixels = np.random.default_rng(0).integers(180, 200, (120, 90, 3), dtype=np.uint8)
        pixels[30:90, 20:70] = (200, 20, 30)
        self.assertLess(np.abs(guess_box(pixels) - (20, 30, 70, 90)).max(), 5)

    def test_drawn_examples_are_the_same_for_the_same_seed(self):
        one, two = draw_examples(3), draw_examples(3)
        self.assertTrue(all((a.pixels == b.pixels).all() for a, b in zip(one, two)))


class Files(unittest.TestCase):
    def test_reads_the_published_table(self):
        with tempfile.TemporaryDirectory() as root:
            folder = Path(root) / "looks-of-a-test"
            folder.mkdir()
            garments = [
                {"category": "dress", "box": {"left": 1, "top": 2, "width": 3, "height": 4}},
                {"category": "shoe", "box": {"left": 1, "top": 2, "width": 3, "height": 4}},
            ]
            (folder / "garments.jsonl").write_text(json.dumps({"photo": "photos/1.jpg", "garments": garments}) + "\n")
            (photo,) = read_outfits(root, folder.name)
        self.assertEqual(photo.boxes.tolist(), [[1, 2, 4, 6]])
        self.assertEqual([CATEGORIES[c] for c in photo.categories], ["dress"])

    def test_holds_out_about_the_share_that_is_asked_for(self):
        held = sum(is_held_out(f"looks/{i}.jpg") for i in range(5000))
        self.assertAlmostEqual(held / 5000, 0.12, delta=0.02)

    def test_a_card_without_a_licence_is_refused(self):
        with tempfile.TemporaryDirectory() as folder:
            weights = Path(folder) / "x.onnx"
            weights.write_bytes(b"x")
            with self.assertRaisesRegex(ValueError, "licence"):
                write_card(weights, {"name": "x", "task": "detection"})


if __name__ == "__main__":
    unittest.main()
