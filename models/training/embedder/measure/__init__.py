"""How good an embedder is on products that it was not trained on."""
