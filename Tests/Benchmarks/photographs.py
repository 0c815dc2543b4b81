"""Pictures as heavy as those of a phone, for whoever measures with them."""

import random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

SIZE = (4032, 3024)                 # of a phone's photo


def taken(count):
    """Pictures that are no two alike: gradients, shapes with sharp edges, thin lines, grain."""
    width, height = SIZE
    coarse = [Image.merge("RGB", [Image.effect_noise((width // scale, height // scale), 40)
                                  .resize(SIZE, Image.Resampling.BICUBIC) for _ in range(3)])
              for scale in (1, 2, 16)]
    grain = Image.blend(Image.blend(coarse[0], coarse[1], 0.6), coarse[2], 0.5)
    for number in range(count):
        dice = random.Random(number)
        slope = Image.linear_gradient("L").resize(SIZE)
        image = Image.merge("RGB", [slope.point([low + value * high // 255 for value in range(256)])
                                    for low, high in ((dice.randint(0, 120), dice.randint(90, 135))
                                                      for _ in range(3))])
        draw = ImageDraw.Draw(image)
        for _ in range(300):
            left, top = dice.randrange(width), dice.randrange(height)
            size = dice.randint(10, 500)
            shape = dice.choice([draw.rectangle, draw.ellipse])
            shape([left, top, left + size, top + dice.randint(5, size)], fill=colour(dice))
        for _ in range(400):
            draw.line([dice.randrange(width), dice.randrange(height), dice.randrange(width),
                       dice.randrange(height)], fill=colour(dice), width=dice.randint(1, 9))
        image = image.filter(ImageFilter.GaussianBlur(1.2))
        moved = ImageChops.offset(grain, dice.randrange(width), dice.randrange(height))
        yield Image.blend(image, moved, 0.12)


def colour(dice):
    return tuple(dice.randrange(256) for _ in range(3))
