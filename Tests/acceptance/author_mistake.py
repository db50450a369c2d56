"""What a mistake of the author's day is."""

from dataclasses import dataclass, field
from typing import Callable


@dataclass
class Mistake:
    """One mistake: its name, what she did, how it is done, how many findings it gives and words that they must hold."""

    name: str
    what: str
    edit: Callable
    count: int
    words: tuple = ()
    # Poor words that are right here, since she wrote them herself or must write them.
    allows: tuple = ()
    # What is run instead of `check`; its output is one answer.
    command: str = ""
