"""Whose photos and weights the models learn from, as their cards name them."""

DATA = {
    "looks": {
        "name": "Colorful Fashion Parsing Data (Liu et al. 2014), as an object-detection set",
        "licence": "published for research; the photos are third parties'",
        "source": "Liu et al., Fashion Parsing with Weak Color-Category Labels, IEEE Transactions on Multimedia 2014",
    },
    "outfits": {
        "name": "Clothing Co-Parsing (Yang, Luo, Lin 2014)",
        "licence": "Apache-2.0 (dataset repository); the photos are third parties'",
        "source": "Yang, Luo, Lin, Clothing Co-Parsing by Joint Image Segmentation and Labeling, CVPR 2014",
    },
    "garments": {
        "name": "Clothing dataset (A. Grigorev and contributors)",
        "licence": "free for any use",
        "source": "A. Grigorev, Clothing dataset (full), 2020",
    },
    "catalog": {
        "name": "Fashion Product Images (P. Aggarwal)",
        "licence": "MIT, as its publisher states",
        "source": "P. Aggarwal, Fashion Product Images, Kaggle, 2019",
    },
    "pairs": {
        "name": "Magento sample data (Luma)",
        "licence": "OSL-3.0 / AFL-3.0",
        "source": "Magento 2 sample data",
    },
    "drawn": {
        "name": "Outfits drawn by this project's own code",
        "licence": "this project's licence",
        "source": "data/demo-store",
    },
}

MOBILENET_V2 = {
    "name": "MobileNetV2 1.0, ImageNet, as TensorFlow Lite publishes it (weights turned back to float32)",
    "licence": "Apache-2.0",
    "source": "mobilenet_v2_1.0_224_quant.tflite, Google",
}


def training_data(photos):
    """The `trainingData` of a card from a dictionary of dataset name -> number of photos learned from."""
    kinds = {"shop": "catalog", "drawn-products": "drawn"}
    return [{**DATA[kinds.get(name, name)], "photos": count} for name, count in photos.items() if count]
