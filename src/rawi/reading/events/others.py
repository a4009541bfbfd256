"""Parties that are neither actor nor recipient: who mediates, sponsors, hosts, is there."""

from typing import get_args

from rawi.reading.events.clauses import Clauses
from rawi.reading.events.draft import Roles
from rawi.records import OtherRole

_ROLES: tuple[OtherRole, ...] = get_args(OtherRole)


def add_others(clauses: Clauses, roles: Roles, start: int, end: int) -> None:
    """The parties at tokens `[start, end)` that a link brings in a role of its own: `برعاية قطر`, `بحضور السفير`."""
    for party in clauses.parties.between(start, end):
        for role in _ROLES:
            if party.link == role and party.entity not in roles.actors:
                roles.others.append((role, party.entity))
