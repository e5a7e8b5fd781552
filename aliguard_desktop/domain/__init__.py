# SPDX-License-Identifier: MIT
"""What an order is and what follows from it: pure rules, standard library only."""
