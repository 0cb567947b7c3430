"""Laws of the embedder's training, on pictures made up here."""

import random
import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch

from models.training.embedder.colour import ColourHistogram, to_lab
from models.training.embedder.discriminants import discriminants
from models.training.embedder.join import fit_turns, number_words
from models.training.embedder.labels import list_labels, number_labels
from models.training.embedder.looks import Sight, fit_looks
from models.training.embedder.losses import any_neighbour_loss, contrast_loss, head_losses, neighbour_loss
from models.training.embedder.measure.figures import recall_figure
from models.training.embedder.measure.sets import Task
from models.training.embedder.mobilenet_v2 import SamePadded, imagenet_layers, mobilenet_v2_layers
from models.training.embedder.palette import Palette, fit_palette, histogram, near
from models.training.embedder.pictures import Picture, category_of_type
from models.training.embedder.shots import Shot, cropped
from models.training.embedder.views import background, pad_square, phone_view, recolour, shop_view
from models.training.embedder.words import fit_words


def colourful(height, width):
    return np.random.default_rng(1).integers(0, 200, (height, width, 3), dtype=np.uint8)


class Views(unittest.TestCase):
    def test_pad_square_centres_the_whole_picture_on_white(self):
        square = pad_square(np.zeros((40, 20, 3), np.uint8), 40)
        self.assertEqual(square.shape, (40, 40, 3))
        self.assertTrue((square[:, 10:30] == 0).all())
        self.assertTrue((square[:, :10] == 255).all() and (square[:, 30:] == 255).all())

    def test_every_view_is_a_square_of_bytes(self):
        random.seed(1)
        for height, width in ((80, 60), (20, 200), (7, 5)):
            shot = Shot(colourful(height, width), (0, 0, width, height), True)
            for _ in range(20):
                for view in (shop_view(shot, 64), phone_view(shot, 64, colourful(50, 40))):
                    self.assertEqual((view.shape, view.dtype), ((64, 64, 3), np.uint8))

    def test_a_margin_is_a_share_of_the_longer_side_and_stays_inside(self):
        shot = Shot(colourful(100, 100), (30, 20, 50, 70), False)
        self.assertEqual(cropped(shot, margin=0.1).shape, (60, 30, 3))
        self.assertEqual(cropped(shot, margin=2).shape, (100, 100, 3))

    def test_background_is_the_white_that_touches_the_border(self):
        pixels = np.full((30, 30, 3), 255, np.uint8)
        pixels[5:25, 5:25] = 0
        pixels[10:15, 10:15] = 255
        around = background(pixels)
        self.assertTrue((around[:5] == 255).all())
        self.assertTrue((around[5:25, 5:25] == 0).all())

    def test_recolouring_leaves_the_surroundings_white(self):
        pixels = np.full((30, 30, 3), 255, np.uint8)
        pixels[5:25, 5:25] = (200, 30, 30)
        for _ in range(10):
            self.assertTrue((recolour(pixels)[:5] == 255).all())


class Colours(unittest.TestCase):
    def test_lab_of_known_colours(self):
        images = torch.tensor([[1.0, 1.0, 1.0], [0.5, 0.5, 0.5], [1.0, 0.0, 0.0]]).T.reshape(1, 3, 1, 3)
        expected = torch.tensor([[1.0, 0.0, 0.0], [0.534, 0.0, 0.0], [0.532, 0.801, 0.672]])
        found = to_lab(images)[0, :, 0].T
        self.assertLess((found - expected).abs().max().item(), 0.02)

    def test_a_histogram_adds_up_to_one_and_sees_only_what_is_marked(self):
        images = torch.zeros(1, 3, 32, 32)
        images[:, 0, :, :16] = 0.8
        left = torch.zeros(1, 1, 8, 8)
        left[..., :4] = 1
        histogram = ColourHistogram()
        whole_red = torch.zeros(1, 3, 32, 32)
        whole_red[:, 0] = 0.8
        shares = histogram(images, left)
        self.assertAlmostEqual(shares.sum().item(), 1, places=2)
        self.assertLess((shares - histogram(whole_red, torch.ones(1, 1, 8, 8))).abs().max().item(), 1e-3)


class Palettes(unittest.TestCase):
    def test_a_value_belongs_to_its_two_neighbours_and_one_outside_to_the_last(self):
        found = near(torch.tensor([[0.25, -3.0]]), torch.tensor([0.0, 1.0, 2.0]))[0]
        self.assertEqual(found.tolist(), [[0.75, 0.25, 0.0], [1.0, 0.0, 0.0]])

    def test_a_histogram_has_unit_length_and_hardly_sees_paper(self):
        red = torch.tensor([0.8, 0.1, 0.1]).view(1, 3, 1, 1).expand(1, 3, 32, 32)
        on_paper = red.clone()
        on_paper[..., 16:] = 1.0
        one, other = histogram(torch.cat((red, on_paper)))
        self.assertAlmostEqual(one.norm().item(), 1, places=3)
        self.assertGreater((one @ other).item(), 0.98)

    def test_fitted_it_tells_dyes_apart_and_finds_one_again(self):
        levels = torch.tensor([0.1, 0.7])
        dyes = torch.cartesian_prod(levels, levels, levels).view(8, 3, 1, 1).expand(8, 3, 16, 16)
        palette = Palette(7)
        in_shade = (dyes * 0.9).clamp(0, 1)
        fit_palette(palette, [dyes, in_shade], torch.arange(8).repeat(2))
        alike = palette(dyes) @ palette(dyes * 0.95).T
        self.assertEqual(alike.argmax(1).tolist(), list(range(8)))


class MobileNetV2(unittest.TestCase):
    def test_same_padding_halves_any_size_rounded_up(self):
        layer = SamePadded(3, 4, 3, 2)
        self.assertEqual([layer(torch.zeros(1, 3, n, n)).shape[-1] for n in (7, 8, 9)], [4, 4, 5])

    def test_takes_weights_by_their_published_names(self):
        layers = mobilenet_v2_layers()
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "weights.pt"
            torch.save({**{f"features.{k}": v + 1 for k, v in layers.state_dict().items()}, "classifier.1.weight": torch.zeros(1)}, path)
            other = mobilenet_v2_layers()
            other.load_state_dict(imagenet_layers(path))
        self.assertTrue(torch.equal(other[0][0].bias, layers[0][0].bias + 1))
        self.assertEqual([n.shape[-1] for n in (layers[:7](torch.zeros(1, 3, 64, 64)), layers(torch.zeros(1, 3, 64, 64)))], [8, 2])


class Losses(unittest.TestCase):
    def test_contrast_prefers_the_right_answer_and_overlooks_the_same_design(self):
        a = torch.eye(4)
        designs = torch.arange(4)
        self.assertLess(contrast_loss(a, a, designs), contrast_loss(a, a.flip(0), designs))
        twins = torch.tensor([0, 0, 2, 3])
        b = torch.stack((a[0], a[0], a[2], a[3]))
        self.assertLess(contrast_loss(b, b, twins), contrast_loss(b, b, designs))

    def test_neighbours_of_one_group_belong_together(self):
        groups = torch.tensor([0, 0, 1, 1, -1])
        tight = torch.eye(3)[[0, 0, 1, 1, 2]]
        loose = torch.eye(3)[[0, 1, 0, 1, 2]]
        self.assertLess(neighbour_loss(tight, groups), neighbour_loss(loose, groups))
        self.assertEqual(neighbour_loss(tight, torch.full((5,), -1)).item(), 0)

    def test_one_of_its_group_nearby_is_enough_for_a_picture(self):
        groups = torch.tensor([0, 0, 0, 1, 1, -1])
        loss = lambda rows: any_neighbour_loss(torch.eye(4)[rows], groups).item()
        self.assertLess(loss([0, 0, 1, 2, 2, 3]), loss([0, 1, 2, 0, 1, 3]))
        self.assertEqual(any_neighbour_loss(torch.eye(6), torch.full((6,), -1)).item(), 0)

    def test_unknown_labels_cost_nothing(self):
        self.assertEqual(head_losses(None, {}, {"type": torch.tensor([-1, -1])}), {})


class Measures(unittest.TestCase):
    def test_recall_passes_over_barred_rows_and_other_categories(self):
        gallery = torch.eye(3)
        queries = torch.nn.functional.normalize(torch.tensor([[3.0, 2.0, 1.0]]), dim=1)
        self.assertEqual(recall_figure(Task("t", [], [], [{1}]), queries, gallery, 1), 0)
        self.assertEqual(recall_figure(Task("t", [], [], [{1}], barred=[{0}]), queries, gallery, 1), 1)
        labelled = Task("t", [], [], [{2}], query_labels=["dress"], gallery_labels=["shirt", "shirt", "dress"])
        self.assertEqual(recall_figure(labelled, queries, gallery, 1), 1)


class Discriminants(unittest.TestCase):
    def test_the_first_direction_is_the_one_that_tells_groups_apart(self):
        torch.manual_seed(1)
        groups = torch.arange(200) % 2
        features = torch.randn(200, 4) * torch.tensor([9.0, 1.0, 1.0, 1.0])
        features[:, 1] += 6 * groups
        mean, directions = discriminants(features, groups, 2)
        along = (features - mean) @ directions[0]
        self.assertTrue(((along > 0) == (along[1] > 0)).eq(groups == 1).all())


class Joining(unittest.TestCase):
    def test_each_part_tells_its_own_groups_apart(self):
        torch.manual_seed(1)
        products = torch.arange(60).repeat_interleave(3)
        kinds, dyes = products % 3, products % 2
        features = torch.randn(180, 12)
        features[:, 0] += 5 * kinds
        features[:, 1:4] += 9 * torch.randn(60, 3)[products]
        turns = fit_turns((features, products), (features, kinds), {"products": (4, 0.5), "kinds": (2, 0.3)})
        for name, groups in (("products", products), ("kinds", kinds)):
            turned = torch.nn.functional.normalize(features @ torch.from_numpy(turns[name].weight) + torch.from_numpy(turns[name].bias), dim=1)
            similar = (turned @ turned.T).fill_diagonal_(-2)
            self.assertGreater((groups[similar.argmax(1)] == groups).float().mean().item(), 0.65, name)

    def test_unknown_groups_are_left_out(self):
        torch.manual_seed(1)
        features, groups = torch.randn(40, 4), torch.arange(40) % 2
        features[:20, 0] += 5 * groups[:20]
        features[20:] *= 100
        groups[20:] = -1
        turn = fit_turns(*[(features, groups)] * 2, {name: (1, 0.3) for name in ("products", "kinds")})["kinds"]
        self.assertEqual(int(np.abs(turn.weight[:, 0]).argmax()), 0)

    def test_words_are_numbered_apart_and_together(self):
        labels = [{"type": "Coats", "colour": "Red"}, {"type": "Hats", "colour": "Red"}, {"colour": "Blue"}, {"type": "Coats", "colour": "Red"}]
        self.assertEqual(number_words(labels, ["Hats", "Coats"]).tolist(), [[1, 0, 0], [0, 0, 1], [-1, 1, -1], [1, 0, 0]])


class LooksOfPictures(unittest.TestCase):
    def test_a_kind_in_a_colour_is_found_again_in_pictures_that_were_not_seen(self):
        torch.manual_seed(1)
        random.seed(1)
        kinds, dyes = torch.randint(3, (900,)), torch.randint(4, (900,))
        see = lambda: Sight(4 * torch.nn.functional.one_hot(kinds, 8) + torch.randn(900, 8), 4 * torch.nn.functional.one_hot(dyes, 6) + torch.randn(900, 6))
        plain, phone = see(), see()
        words = torch.stack((kinds, dyes, kinds * 4 + dyes), 1)
        words[0] = -1
        part = lambda sight: Sight(*sight.of(slice(600)))
        looks = fit_looks(part(plain), part(phone), words[:600], Sight(*plain.of(slice(40))), torch.arange(40) // 2, epochs=150, numbers=8, hidden=32, directions=4)
        found = looks(*plain.of(slice(600, 900))).detach()
        self.assertLess((found.norm(dim=1) - 1).abs().max().item(), 1e-5)
        similar = (found @ found.T).fill_diagonal_(-2)
        self.assertGreater((words[600:][similar.argmax(1), 2] == words[600:, 2]).float().mean().item(), 0.75)


class Telling(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(1)
        self.numbers = torch.arange(4000) % 4
        self.features = torch.randn(4000, 10) + 3 * torch.nn.functional.one_hot(self.numbers, 10)

    def test_words_are_told_from_features_that_were_not_seen(self):
        words = fit_words(self.features[:3000], self.numbers[:3000], 5)
        told = (self.features[3000:] @ torch.from_numpy(words.weight) + torch.from_numpy(words.bias)).argmax(1)
        self.assertGreater((told == self.numbers[3000:]).float().mean().item(), 0.9)

    def test_unknown_words_are_left_out(self):
        words = fit_words(self.features, torch.where(self.numbers == 2, -1, self.numbers), 4)
        told = (self.features @ torch.from_numpy(words.weight) + torch.from_numpy(words.bias)).argmax(1)
        self.assertEqual((told == 2).sum().item(), 0)


class Labels(unittest.TestCase):
    def test_rare_labels_have_no_output(self):
        pictures = [Picture("", "catalogue", str(i), {"type": "Shirts" if i < 3 else "Capes"}, False) for i in range(4)]
        labels = list_labels(pictures)
        self.assertEqual(labels["type"], ["Shirts"])
        self.assertEqual(number_labels(pictures, labels)["type"].tolist(), [0, 0, 0, -1])

    def test_types_fall_into_categories(self):
        self.assertEqual(category_of_type("Rain Jacket"), "outwear")
        self.assertEqual(category_of_type("Tshirts"), "shirt")
        self.assertEqual(category_of_type("Watches"), "other")


if __name__ == "__main__":
    unittest.main()
