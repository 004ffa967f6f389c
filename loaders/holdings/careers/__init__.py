"""Holdings from lives: CVs line by line, lives told in prose, and what a report says of a person's past."""

from loaders.holdings.careers.holdings import Careers

__all__ = ["Careers"]
