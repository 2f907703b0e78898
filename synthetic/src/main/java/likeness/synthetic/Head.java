// SPDX-License-Identifier: Apache-2.0
package likeness.synthetic;

/** One sitter's head in its place: what the painters of its parts share. */
record Head(
    HeadFrame frame,
    Traits traits,
    HeadShape shape,
    FaceRelief relief,
    Complexion complexion,
    Shading shading) {

  static Head of(PortraitRecipe recipe) {
    Traits traits = Traits.of(recipe.sitter(), recipe.pose());
    Pose pose = recipe.pose();
    double height = pose.headHeight() * recipe.size().height();
    // An open mouth lowers the chin; it does not make the head smaller.
    double closedHeight = traits.chinY() - traits.crownY() - Traits.chinDrop(pose);
    HeadFrame frame =
        new HeadFrame(
            height / closedHeight,
            pose.centreX() * recipe.size().width(),
            pose.eyeY() * recipe.size().height(),
            pose.rollDeg(),
            pose.yawDeg());
    HeadShape shape = new HeadShape(traits);
    return new Head(
        frame,
        traits,
        shape,
        new FaceRelief(traits, shape, recipe.sitter(), recipe.light()),
        new Complexion(recipe.sitter(), traits),
        new Shading(recipe.light()));
  }
}
